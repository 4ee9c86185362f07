// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Side;
import de.platzwart.load.client.Tally;
import de.platzwart.load.machine.Application;

/**
 * One round of a closed loop, and what it cost.
 *
 * @param cpuMillis of the application and the database together, per booking
 * @param syncs of the database's log per booking
 */
record Round(Tally tally, double cpuMillis, double syncs) {

    static Round closed(
            Ground ground, Application application, Side side, Citizens citizens, int connections, double seconds) {
        double cpuBefore = application.usage().cpuSeconds() + ground.database().cpuSeconds();
        double syncsBefore = ground.syncs();
        Tally tally = citizens.newTally();
        Bench.send(side, connections, ClosedLoop.during(citizens, seconds));
        double cpu = application.usage().cpuSeconds() + ground.database().cpuSeconds() - cpuBefore;
        double syncs = ground.syncs() - syncsBefore;
        if (tally.accepted() == 0 || tally.refused() + tally.lost() > 0) {
            throw new IllegalStateException("not everything was booked on " + side + ": " + tally);
        }
        return new Round(tally, cpu * 1e3 / tally.accepted(), syncs / tally.accepted());
    }
}
