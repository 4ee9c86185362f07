// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be watched of the feed. */
final class FeedMeters {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(5);

    private final Timer own;
    private final Timer others;
    private final Counter unreadable;
    private long lastWarning = System.nanoTime() - BETWEEN_WARNINGS;

    FeedMeters(MeterRegistry registry, Feed feed) {
        own = visible(registry, "own", "From the commit of a fact to its being visible on the node that wrote it");
        others = visible(registry, "read", "From a decision to its being visible where it had to be read from the log");
        unreadable = Counter.builder("platzwart.feed.unreadable")
                .description("Reads of the event log that failed")
                .register(registry);
        Gauge.builder("platzwart.feed.position", feed, Feed::position).register(registry);
        TimeGauge.builder("platzwart.feed.lag", feed, TimeUnit.MILLISECONDS, f ->
                        (double) f.lag().toMillis())
                .description("How far the views in memory may be behind")
                .register(registry);
    }

    private static Timer visible(MeterRegistry registry, String path, String description) {
        return Timer.builder("platzwart.event.visible")
                .tag("path", path)
                .description(description)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    void visible(long offeredAtNanos) {
        own.record(System.nanoTime() - offeredAtNanos, TimeUnit.NANOSECONDS);
    }

    /** One record per chunk: its newest fact, unless that is history being read again. */
    void read(List<StoredFact> facts, Instant now) {
        Duration lag = Duration.between(facts.getLast().fact().at(), now);
        if (!lag.isNegative() && lag.compareTo(Duration.ofMinutes(1)) < 0) {
            others.record(lag);
        }
    }

    void unreadable(RuntimeException problem) {
        unreadable.increment();
        long now = System.nanoTime();
        if (now - lastWarning >= BETWEEN_WARNINGS) {
            lastWarning = now;
            LOG.warn("The feed cannot read on: {}", problem.toString());
        }
    }
}
