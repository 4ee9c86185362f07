// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Side;
import java.util.ArrayDeque;
import java.util.function.DoubleSupplier;

/**
 * A cold JVM does a tenth of a warm one, and on two busy cores its compiler needs a minute: nobody is measured before
 * the best of the last seconds is no better than the best of those before.
 */
final class WarmUp {
    private static final double FASTER = 1.1;
    private static final int COMPARED_SECONDS = 30;

    private WarmUp() {}

    static void of(Side side, Citizens citizens, int clients, Setting setting) {
        of(setting, () -> {
            var tally = citizens.newTally();
            Bench.send(side, clients, ClosedLoop.during(citizens, 1));
            return tally.acceptedPerSecond();
        });
    }

    /** @param second works for a second and says how much it did */
    static void of(Setting setting, DoubleSupplier second) {
        double best = 0;
        var last = new ArrayDeque<Double>();
        long end = System.nanoTime() + (long) (setting.warmUpAtMostSeconds() * 1e9);
        while (System.nanoTime() < end && (last.size() < COMPARED_SECONDS || isFaster(last, best))) {
            last.add(second.getAsDouble());
            if (last.size() > COMPARED_SECONDS) {
                best = Math.max(best, last.remove());
            }
        }
    }

    private static boolean isFaster(Iterable<Double> last, double best) {
        for (double rate : last) {
            if (rate > best * FASTER) {
                return true;
            }
        }
        return false;
    }
}
