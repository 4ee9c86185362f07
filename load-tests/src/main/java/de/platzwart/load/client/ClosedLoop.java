// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.wire.Exchange;
import de.platzwart.load.wire.Traffic;
import org.jspecify.annotations.Nullable;

/** As many at once as there are connections, each asking again as soon as it is answered: finds the maximum. */
public final class ClosedLoop implements Traffic {
    private final Citizens citizens;
    private final long end;
    private long left;
    private volatile boolean stopped;

    private ClosedLoop(Citizens citizens, long end, long left) {
        this.citizens = citizens;
        this.end = end;
        this.left = left;
    }

    public static ClosedLoop during(Citizens citizens, double seconds) {
        return new ClosedLoop(citizens, System.nanoTime() + (long) (seconds * 1e9), Long.MAX_VALUE);
    }

    public static ClosedLoop ofSoMany(Citizens citizens, long bookings) {
        return new ClosedLoop(citizens, Long.MAX_VALUE, bookings);
    }

    public static ClosedLoop untilStopped(Citizens citizens) {
        return new ClosedLoop(citizens, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** From any thread: what is under way is still answered. */
    public void stop() {
        stopped = true;
    }

    @Override
    public @Nullable Exchange next(long now) {
        if (finished(now)) {
            return null;
        }
        left--;
        return citizens.next(now);
    }

    @Override
    public long dueAt(long now) {
        return finished(now) ? Long.MAX_VALUE : now;
    }

    @Override
    public boolean finished(long now) {
        return stopped || left <= 0 || now >= end;
    }
}
