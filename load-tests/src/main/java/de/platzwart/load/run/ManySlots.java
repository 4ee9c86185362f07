// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Slot;
import java.util.ArrayList;
import java.util.List;

/** The same crowd, spread over 500 slots of ten calendars. */
final class ManySlots implements Scenario {

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("many-slots")) {
            var slots = lay(bench);
            var all = Comparison.run(ground, bench, ground.sides(bench, slots), slots, Ground.CLIENTS, 0);
            return Row.checked(bench, List.of(all.throughput("500 slots", 1.5, 3), all.fsyncs("500 slots")));
        }
    }

    static List<Slot> lay(Bench bench) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < 10; i++) {
            slots.addAll(bench.lay("many-" + i, Ground.CAPACITY, 50));
        }
        return slots;
    }
}
