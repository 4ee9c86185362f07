// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atMost;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import java.util.List;

/** From the start of the process to the first booking; and to views that were made anew from all events. */
final class Starts implements Scenario {
    private static final int DAYS = 14;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("starts")) {
            var slots = bench.lay("start", Ground.CAPACITY, DAYS);
            var citizens = bench.citizens(bench.side(), slots);
            citizens.newTally();
            double seconds = ground.setting().seconds() * 3;
            Bench.send(bench.side(), Ground.CLIENTS, ClosedLoop.during(citizens, seconds));
            var ready = new Series("ready", "s");
            var first = new Series("first booking", "s");
            for (int i = 0; i < Math.max(3, ground.setting().rounds()); i++) {
                bench.application().close();
                long begin = System.nanoTime();
                bench.startAgain();
                ready.add(bench.application().startedIn().toMillis() / 1e3);
                var one = bench.citizens(bench.side(), slots);
                var tally = one.newTally();
                Bench.send(bench.side(), 1, ClosedLoop.ofSoMany(one, 1));
                if (tally.count(201) != 1) {
                    throw new IllegalStateException("no first booking: " + tally);
                }
                first.add((System.nanoTime() - begin) / 1e9);
            }
            double events = ground.number(bench.database(), "select count(*) from event");
            var start = new Row(
                    "start to first booking, warm data",
                    "≤ 6 s",
                    "≤ 3 s",
                    atMost(first.median(), 6, 3),
                    "%.1f s with %.0f events stored (with the AOT cache of the class path)"
                            .formatted(first.median(), events),
                    List.of(ready, first));
            return Row.checked(bench, List.of(start));
        }
    }
}
