// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atMost;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import java.util.List;

/** What a booking costs on a day with twenty bookings, and on one with a thousand times as many. */
final class Growth implements Scenario {
    private static final int TIMES = 1_000;
    private static final int DAYS = 4;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("growth")) {
            var grown = bench.lay("grown", Ground.CAPACITY, DAYS);
            var many = bench.citizens(bench.side(), grown);
            many.newTally();
            Bench.send(bench.side(), Ground.CLIENTS, ClosedLoop.ofSoMany(many, (long) DAYS * Cost.FEW * TIMES));
            many.inTurn(Cost.FEW);
            var few = new Series("days with up to 20 bookings", "ms CPU/booking");
            var grownCost = new Series("days with 20 000 bookings and more", "ms CPU/booking");
            for (int i = 0; i < ground.setting().rounds(); i++) {
                few.add(Cost.onFreshDays(ground, bench, "fresh-" + i));
                grownCost.add(Cost.of(ground, bench, many));
            }
            double times = grownCost.ratioTo(few);
            var row = new Row(
                    "cost with × 1000 bookings per day",
                    "≤ 1.5 ×",
                    "≤ 1.1 ×",
                    atMost(times, 1.5, 1.1),
                    "%.2f × the CPU of application and database per booking".formatted(times),
                    List.of(few, grownCost));
            return Row.checked(bench, List.of(row));
        }
    }
}
