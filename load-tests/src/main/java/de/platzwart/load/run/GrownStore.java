// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atMost;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * What a booking costs beside two weeks that others book, and beside a thousand times as many days with all that was
 * booked there. Two applications, each with a store of its own and as long at work as the other, are asked in turn.
 */
final class GrownStore implements Scenario {
    private static final int DAYS = 14;
    private static final int TIMES = 1_000;
    private static final int CALENDARS = 20;
    /** Days that are booked at the same time, and how often each is: no more than are remembered. */
    private static final int TOGETHER = 500;

    private static final int BOOKINGS_OF_A_DAY = 50;
    private static final int WARM_UP = 20_000;

    @Override
    public List<Row> rows(Ground ground) {
        try (var small = ground.bench("small-store");
                var grown = ground.bench("grown-store")) {
            fill(ground, grown);
            warmUp(small);
            warmUp(grown);
            double events = events(ground, grown) / events(ground, small);
            var smallCost = new Series("14 days", "ms CPU/booking");
            var grownCost = new Series("14 000 days", "ms CPU/booking");
            for (int i = 0; i < ground.setting().rounds(); i++) {
                smallCost.add(Cost.onFreshDays(ground, small, "fresh-" + i));
                grownCost.add(Cost.onFreshDays(ground, grown, "fresh-" + i));
            }
            double times = grownCost.ratioTo(smallCost);
            var row = new Row(
                    "cost with × 1000 days",
                    "≤ 1.5 ×",
                    "≤ 1.1 ×",
                    atMost(times, 1.5, 1.1),
                    "%.2f × the CPU per booking, with %.0f × the events".formatted(times, events),
                    List.of(smallCost, grownCost));
            return Row.checked(grown, Row.checked(small, List.of(row)));
        }
    }

    private static void fill(Ground ground, Bench bench) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < CALENDARS; i++) {
            slots.addAll(bench.lay("filled-" + i, Ground.CAPACITY, DAYS * TIMES / CALENDARS));
        }
        var citizens = bench.citizens(bench.side(), slots).inTurn(TOGETHER, BOOKINGS_OF_A_DAY);
        citizens.newTally();
        Bench.send(
                bench.side(),
                Ground.CLIENTS,
                ClosedLoop.during(citizens, ground.setting().warmUpAtMostSeconds()));
        bench.application().close();
        bench.startAgain();
    }

    private static void warmUp(Bench bench) {
        var citizens = bench.citizens(bench.side(), bench.lay("warm-up", Ground.CAPACITY, DAYS));
        citizens.newTally();
        Bench.send(bench.side(), Ground.CLIENTS, ClosedLoop.ofSoMany(citizens, WARM_UP));
    }

    private static double events(Ground ground, Bench bench) {
        return ground.number(bench.database(), "select count(*) from event");
    }
}
