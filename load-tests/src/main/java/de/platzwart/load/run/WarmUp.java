// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Side;

/** A cold JVM does a tenth of a warm one, so nobody is measured before it no longer gets faster. */
final class WarmUp {
    private static final double FASTER = 1.1;
    private static final int STEADY = 3;

    private WarmUp() {}

    static void of(Side side, Citizens citizens, int clients, Setting setting) {
        double best = 0;
        int steady = 0;
        long end = System.nanoTime() + (long) (setting.warmUpAtMostSeconds() * 1e9);
        while (steady < STEADY && System.nanoTime() < end) {
            var tally = citizens.newTally();
            Bench.send(side, clients, ClosedLoop.during(citizens, 1));
            boolean faster = tally.acceptedPerSecond() > best * FASTER;
            best = Math.max(best, tally.acceptedPerSecond());
            steady = faster ? 0 : steady + 1;
        }
    }
}
