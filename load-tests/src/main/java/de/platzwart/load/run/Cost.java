// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Slot;
import java.util.ArrayList;
import java.util.List;

/** What a booking costs, in CPU of the application and the database. */
final class Cost {
    /** So many bookings on a day are few. */
    static final int FEW = 20;

    private static final int BOOKINGS = 10_000;
    private static final int DAYS_OF_A_CALENDAR = 50;

    private Cost() {}

    /** Milliseconds for each of the next bookings of these citizens. */
    static double of(Ground ground, Bench bench, Citizens citizens) {
        double before = cpu(ground, bench);
        var tally = citizens.newTally();
        Bench.send(bench.side(), Ground.CLIENTS, ClosedLoop.ofSoMany(citizens, BOOKINGS));
        double cost = (cpu(ground, bench) - before) * 1e3 / tally.accepted();
        System.out.printf("    %s, %.3f ms CPU/booking%n", tally, cost);
        return cost;
    }

    /** The same on days that nobody touched, and that get few bookings. */
    static double onFreshDays(Ground ground, Bench bench, String name) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i * DAYS_OF_A_CALENDAR * FEW < BOOKINGS; i++) {
            slots.addAll(bench.lay(name + "-" + i, Ground.CAPACITY, DAYS_OF_A_CALENDAR));
        }
        return of(
                ground, bench, bench.citizens(bench.side(), List.copyOf(slots)).inTurn(FEW));
    }

    private static double cpu(Ground ground, Bench bench) {
        return bench.application().usage().cpuSeconds() + ground.database().cpuSeconds();
    }
}
