// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import de.platzwart.store.EventLog;
import de.platzwart.store.Feed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;

/** All views that are kept in MongoDB, and the threads that write them. */
public final class KeptViews implements SmartLifecycle {
    private final List<ViewWriter> writers;
    private final ViewRebuild rebuild;
    private List<Thread> threads = List.of();
    private volatile boolean running;

    public KeptViews(
            ViewStore store, List<KeptView> views, EventLog log, Feed feed, Clock clock, MeterRegistry registry) {
        this.writers = views.stream().map(view -> new ViewWriter(view, store)).toList();
        this.rebuild = new ViewRebuild(log, store, views, writers, clock);
        for (ViewWriter writer : writers) {
            Gauge.builder("platzwart.view.behind", writer, w -> Math.max(0, feed.position() - w.position()))
                    .tag("view", writer.name())
                    .description("How many positions a view in MongoDB is behind the views in memory")
                    .register(registry);
        }
    }

    /** Views that do not go on, and why. */
    public Map<String, String> problems() {
        return writers.stream()
                .filter(writer -> writer.problem() != null)
                .collect(Collectors.toMap(ViewWriter::name, writer -> String.valueOf(writer.problem())));
    }

    /** Up to which position each view holds all facts. */
    public Map<String, Long> positions() {
        return writers.stream().collect(Collectors.toMap(ViewWriter::name, ViewWriter::position));
    }

    public ViewRebuild rebuild() {
        return rebuild;
    }

    @Override
    public void start() {
        running = true;
        threads = writers.stream().map(ViewWriter::start).toList();
    }

    @Override
    public void stop() {
        running = false;
        writers.forEach(ViewWriter::stop);
        try {
            for (Thread thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Feed.PHASE;
    }
}
