// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How often somebody asked for something since they first did. In memory, bounded, forgotten after a while. */
final class Frequency {
    private static final long MOST = 100_000;

    private final Cache<String, AtomicInteger> counts;

    /** @param window counted from the first time on */
    Frequency(Duration window, Clock clock) {
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(window)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts it, and tells whether it is within the limit. */
    boolean oneMore(String who, int limit) {
        return counts.get(who, _ -> new AtomicInteger()).incrementAndGet() <= limit;
    }
}
