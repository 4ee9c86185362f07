// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.wire.Exchange;
import de.platzwart.load.wire.Traffic;
import org.jspecify.annotations.Nullable;

/** People come when they come: at a fixed rate, however slow the answers are. Latency counts from when they came. */
public final class OpenLoop implements Traffic {
    private final Citizens citizens;
    private final double interval;
    private final long begin;
    private final long bookings;
    private long sent;

    public OpenLoop(Citizens citizens, double perSecond, double seconds) {
        this.citizens = citizens;
        this.interval = 1e9 / perSecond;
        this.begin = System.nanoTime();
        this.bookings = Math.round(perSecond * seconds);
    }

    @Override
    public @Nullable Exchange next(long now) {
        long due = dueAt(now);
        if (now < due || finished(now)) {
            return null;
        }
        sent++;
        return citizens.next(due);
    }

    @Override
    public long dueAt(long now) {
        return finished(now) ? Long.MAX_VALUE : begin + (long) (sent * interval);
    }

    @Override
    public boolean finished(long now) {
        return sent >= bookings;
    }
}
