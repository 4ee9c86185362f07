// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Slot;
import java.util.ArrayList;
import java.util.List;

/** The same crowd, spread over 500 slots of ten calendars; when those are as full as a pool, over the next 500. */
final class ManySlots implements Scenario {
    private static final int TOGETHER = 500;
    private static final int BOOKINGS_OF_A_SLOT = 300;
    private static final int TURNS = 8;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("many-slots")) {
            var slots = lay(bench, TURNS);
            var all = Comparison.run(
                    ground,
                    bench,
                    ground.sides(bench, slots),
                    slots,
                    Ground.CLIENTS,
                    some -> some.inTurn(TOGETHER, BOOKINGS_OF_A_SLOT));
            return Row.checked(bench, List.of(all.throughput("500 slots", 1.5, 3), all.fsyncs("500 slots")));
        }
    }

    static List<Slot> lay(Bench bench, int turns) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < turns * 10; i++) {
            slots.addAll(bench.lay("many-" + i, Ground.CAPACITY, TOGETHER / 10));
        }
        return slots;
    }
}
