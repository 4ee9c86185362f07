// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.embedded.TemporaryStores;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How fast the log is read. Not part of the build: {@code mvn -pl projections -am test -Dtest=ReplayMeasurement}. */
class ReplayMeasurement {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final int FACTS = Integer.getInteger("facts", 1_000_000);

    @Test
    void read_and_decode() {
        var events = TestEvents.inEmptyDatabase(stores.dataSource());
        new GeneratedHistory(1, 10, 60).write(FACTS, 5_000, events::append);

        for (int round = 1; round <= 5; round++) {
            AtomicInteger read = new AtomicInteger();
            long begun = System.nanoTime();
            events.log().replay(0, facts -> read.addAndGet(facts.size()));
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            assertThat(read).hasValue(FACTS);
            System.out.printf("read and decode, round %d: %d facts/s%n", round, FACTS * 1000L / took);
        }
    }
}
