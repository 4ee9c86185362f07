// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** What a round of load brought. Filled by one thread. */
public final class Tally {
    private static final double MICRO = 1e3;
    private final Histogram accepted = new Histogram(3);
    private final Histogram refused = new Histogram(3);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final AtomicLong acceptedSoFar = new AtomicLong();
    private long lost;
    private final long begin = System.nanoTime();
    private long end = begin;

    public void answered(int status, long nanos, long at) {
        statuses.merge(status, 1L, Long::sum);
        if (status < 300) {
            acceptedSoFar.lazySet(acceptedSoFar.get() + 1);
        }
        (status < 300 ? accepted : refused).recordValue(Math.max(nanos, 0));
        end = at;
    }

    public void lost(long at) {
        lost++;
        end = at;
    }

    public long accepted() {
        return accepted.getTotalCount();
    }

    /** For who watches from another thread. */
    public long acceptedSoFar() {
        return acceptedSoFar.get();
    }

    public long refused() {
        return refused.getTotalCount();
    }

    public long count(int status) {
        return statuses.getOrDefault(status, 0L);
    }

    public long lost() {
        return lost;
    }

    public double seconds() {
        return (end - begin) / 1e9;
    }

    public double acceptedPerSecond() {
        return accepted() / seconds();
    }

    public double acceptedMillis(double percentile) {
        return accepted.getValueAtPercentile(percentile) / MICRO / 1e3;
    }

    public double refusedMillis(double percentile) {
        return refused.getValueAtPercentile(percentile) / MICRO / 1e3;
    }

    @Override
    public String toString() {
        return "%.0f/s p50 %.2f p99 %.2f ms, answers %s, lost %d"
                .formatted(acceptedPerSecond(), acceptedMillis(50), acceptedMillis(99), statuses, lost);
    }
}
