// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atMost;

import java.util.List;
import java.util.function.UnaryOperator;

/** Nobody else is there: what sharing a commit costs the one who has nobody to share it with. */
final class OneClient implements Scenario {

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("one-client")) {
            var slots = ManySlots.lay(bench, 1);
            var b2 = ground.baseline("B2");
            Ground.open(b2, slots, Ground.CAPACITY);
            var all = Comparison.run(ground, bench, List.of(bench.side(), b2), slots, 1, UnaryOperator.identity());
            double times = all.p50("ours").ratioTo(all.p50("B2"));
            return Row.checked(
                    bench,
                    List.of(new Row(
                            "one client alone, median latency",
                            "≤ 1.2 × B2",
                            "≤ B2",
                            atMost(times, 1.2, 1),
                            "%.2f ms = %.2f × B2".formatted(all.p50("ours").median(), times),
                            all.rounds())));
        }
    }
}
