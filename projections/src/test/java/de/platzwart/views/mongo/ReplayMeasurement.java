// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.embedded.EmbeddedMongo;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.EventLog;
import de.platzwart.store.Feed;
import de.platzwart.store.GeneratedHistory;
import de.platzwart.store.TestEvents;
import de.platzwart.views.ViewsUnderTest;
import de.platzwart.views.availability.AvailabilityView;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the log is read, and how fast into all views: in memory, and in MongoDB on files. Not part of the build:
 * {@code mvn -pl projections -am test -Dtest=ReplayMeasurement -Dsurefire.failIfNoSpecifiedTests=false};
 * with {@code -Dholds=100} all facts are holds, which is what costs most.
 */
class ReplayMeasurement {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final int FACTS = Integer.getInteger("facts", 1_000_000);
    private static final int HOLDS_IN_HUNDRED = Integer.getInteger("holds", 40);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    @Test
    void replay(@TempDir Path folder) throws Exception {
        TestEvents events = TestEvents.inEmptyDatabase(stores.dataSource());
        new GeneratedHistory(1, 10, 60, HOLDS_IN_HUNDRED).write(FACTS, 5_000, events::append);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder);
                ViewsUnderTest views = new ViewsUnderTest(stores, mongo.access(), Map.of(), events)) {
            views.bean(Feed.class).awaitPosition(events.log().lastPosition(), Duration.ofMinutes(5));
            rebuild(views); // the views' own writers are as far, then, and share the cores no longer
            for (int round = 1; round <= ROUNDS; round++) {
                measure("read and decode", () -> read(views));
                measure("into the days in memory", () -> fold(views));
                measure("into all views, MongoDB on files", () -> rebuild(views));
            }
        }
    }

    private static void read(ViewsUnderTest views) {
        AtomicLong read = new AtomicLong();
        views.bean(EventLog.class).replay(0, facts -> read.addAndGet(facts.size()));
        assertThat(read).hasValue(FACTS);
    }

    private static void fold(ViewsUnderTest views) {
        AvailabilityView days = new AvailabilityView(views.clock);
        views.bean(EventLog.class).replay(0, days::accept);
        assertThat(days.position()).isPositive();
    }

    private static void rebuild(ViewsUnderTest views) {
        ViewRebuild rebuild = views.bean(KeptViews.class).rebuild();
        rebuild.start(rebuild.names()).join();
    }

    private static void measure(String what, Runnable work) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%s: %.0f facts/s, %.1f us CPU of this JVM per fact%n",
                what, FACTS / seconds, (system.getProcessCpuTime() - cpu) / 1e3 / FACTS);
    }
}
