// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atMost;

import java.util.List;

/** A crowd that wants one slot, as when a release opens; then all that it booked is read again. */
final class HotSlot implements Scenario {
    /** More than any slot has in truth; then the crowd goes on to the next. */
    private static final int BOOKINGS_OF_A_SLOT = 20_000;

    private static final int DAYS = 60;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("hot-slot")) {
            double atRest = bench.application().usage().residentMb();
            var slots = bench.lay("hot", Ground.CAPACITY, DAYS);
            var all = Comparison.run(
                    ground,
                    bench,
                    ground.sides(bench, slots),
                    slots,
                    Ground.CLIENTS,
                    some -> some.inTurn(BOOKINGS_OF_A_SLOT));
            return Row.checked(
                    bench,
                    List.of(
                            all.throughput("hot slot", 5, 10),
                            all.fsyncs("hot slot"),
                            memory(atRest, all),
                            Replay.row(bench)));
        }
    }

    private static Row memory(double atRest, Comparison all) {
        double most = Math.max(atRest, all.applicationMb.max());
        return new Row(
                "memory of the application at rest / under load",
                "≤ 700 MB",
                "≤ 400 MB",
                atMost(most, 700, 400),
                "%.0f / %.0f MB; PostgreSQL beside it %.0f MB".formatted(atRest, most, all.databaseMb.max()),
                List.of(all.applicationMb, all.databaseMb));
    }
}
