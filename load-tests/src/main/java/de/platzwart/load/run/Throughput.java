// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atLeast;
import static de.platzwart.load.run.Row.atMost;
import static de.platzwart.load.run.Row.worse;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Slot;
import java.util.ArrayList;
import java.util.List;

/** How many bookings a second: one hot slot, 500 slots, one client alone; ours and the baselines in turn. */
final class Throughput implements Scenario {
    static final int CAPACITY = 10_000_000;
    static final int CLIENTS = 64;
    /** More than any slot has in truth; then the crowd goes on to the next. */
    private static final int BOOKINGS_OF_A_HOT_SLOT = 20_000;

    private static final int HOT_DAYS = 60;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("throughput")) {
            double atRest = bench.application().usage().residentMb();
            var b2 = ground.baseline("B2");
            var sides = List.of(bench.side(), ground.baseline("B0"), b2, ground.baseline("AX"));
            var hot = bench.lay("hot", CAPACITY, HOT_DAYS);
            var many = manySlots(bench);
            for (var side : sides.subList(2, 4)) {
                Ground.open(side, hot, CAPACITY);
                Ground.open(side, many, CAPACITY);
            }
            System.out.println("  hot slot");
            var onOne = Comparison.run(ground, bench, sides, hot, CLIENTS, BOOKINGS_OF_A_HOT_SLOT);
            System.out.println("  500 slots");
            var onMany = Comparison.run(ground, bench, sides, many, CLIENTS, 0);
            System.out.println("  one client alone");
            var alone = Comparison.run(ground, bench, List.of(bench.side(), b2), many, 1, 0);
            var rows = List.of(
                    hotSlot(onOne),
                    manySlots(onMany),
                    alone(alone),
                    fsyncs(onOne, onMany),
                    memory(atRest, onOne),
                    Replay.row(bench));
            var findings = bench.check();
            return findings.none()
                    ? rows
                    : rows.stream().map(row -> row.broken(findings.toString())).toList();
        }
    }

    private static List<Slot> manySlots(Bench bench) {
        var many = new ArrayList<Slot>();
        for (int i = 0; i < 10; i++) {
            many.addAll(bench.lay("many-" + i, CAPACITY, 50));
        }
        return many;
    }

    private static Row hotSlot(Comparison all) {
        return new Row(
                "hot slot, bookings/s",
                "≥ 5 × B2",
                "≥ 10 × B2 and ≥ 0.5 × B0",
                worse(atLeast(all.times("B2"), 5, 10), all.times("B0") >= 0.5 ? Row.Verdict.AIM : Row.Verdict.MUST),
                times(all),
                all.rounds());
    }

    private static Row manySlots(Comparison all) {
        return new Row(
                "500 slots, bookings/s",
                "≥ 1.5 × B2",
                "≥ 3 × B2 and ≥ 0.5 × B0",
                worse(atLeast(all.times("B2"), 1.5, 3), all.times("B0") >= 0.5 ? Row.Verdict.AIM : Row.Verdict.MUST),
                times(all),
                all.rounds());
    }

    private static String times(Comparison all) {
        return "%.0f/s = %.1f × B2, %.2f × B0, %.1f × AX"
                .formatted(all.perSecond("ours").median(), all.times("B2"), all.times("B0"), all.times("AX"));
    }

    private static Row alone(Comparison all) {
        double times = all.p50("ours").ratioTo(all.p50("B2"));
        return new Row(
                "one client alone, median latency",
                "≤ 1.2 × B2",
                "≤ B2",
                atMost(times, 1.2, 1),
                "%.2f ms = %.2f × B2".formatted(all.p50("ours").median(), times),
                all.rounds());
    }

    private static Row fsyncs(Comparison one, Comparison many) {
        double syncs = one.syncs("ours").median();
        return new Row(
                "fsyncs per booking at 64 clients",
                "≤ 0.2",
                "≤ 0.02",
                atMost(syncs, 0.2, 0.02),
                "%.3f on the hot slot, %.3f on 500 slots (B2: %.3f, %.3f)"
                        .formatted(
                                syncs,
                                many.syncs("ours").median(),
                                one.syncs("B2").median(),
                                many.syncs("B2").median()),
                List.of(one.syncs("ours"), many.syncs("ours"), one.syncs("B2"), many.syncs("B2")));
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
