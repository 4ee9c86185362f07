// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.Side;
import de.platzwart.load.client.Slot;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The same load on several sides in turn: A B B A. */
final class Comparison {
    private final Map<String, Series> perSecond = new LinkedHashMap<>();
    private final Map<String, Series> p50 = new LinkedHashMap<>();
    private final Map<String, Series> p99 = new LinkedHashMap<>();
    private final Map<String, Series> cpu = new LinkedHashMap<>();
    private final Map<String, Series> syncs = new LinkedHashMap<>();
    final Series applicationMb = new Series("application under load", "MB");
    final Series databaseMb = new Series("PostgreSQL under load", "MB");

    /** @param inTurn which slots the citizens want */
    static Comparison run(
            Ground ground,
            Bench bench,
            List<Side> sides,
            List<Slot> slots,
            int clients,
            UnaryOperator<Citizens> inTurn) {
        var comparison = new Comparison();
        var citizens = new LinkedHashMap<Side, Citizens>();
        for (Side side : sides) {
            var some = isOurs(side) ? bench.citizens(side, slots) : new Citizens(side, slots, System.nanoTime());
            citizens.put(side, inTurn.apply(some));
            WarmUp.of(side, some, clients, ground.setting());
        }
        for (int i = 0; i < ground.setting().rounds(); i++) {
            for (Side side : i % 2 == 0 ? sides : sides.reversed()) {
                var some = Objects.requireNonNull(citizens.get(side));
                var application = application(ground, bench, side);
                comparison.add(
                        side,
                        Round.closed(
                                ground,
                                application,
                                side,
                                some,
                                clients,
                                ground.setting().seconds()));
                if (isOurs(side)) {
                    comparison.applicationMb.add(application.usage().residentMb());
                    comparison.databaseMb.add(ground.database().residentMb());
                }
            }
        }
        return comparison;
    }

    private static boolean isOurs(Side side) {
        return side.name().equals("ours");
    }

    private static de.platzwart.load.machine.Application application(Ground ground, Bench bench, Side side) {
        return isOurs(side) ? bench.application() : ground.baselines();
    }

    private void add(Side side, Round round) {
        add(perSecond, side, "bookings/s", round.tally().acceptedPerSecond());
        add(p50, side, "ms p50", round.tally().acceptedMillis(50));
        add(p99, side, "ms p99", round.tally().acceptedMillis(99));
        add(cpu, side, "ms CPU/booking", round.cpuMillis());
        add(syncs, side, "fsyncs/booking", round.syncs());
        System.out.printf("    %-4s %s, %.3f ms CPU/booking%n", side.name(), round.tally(), round.cpuMillis());
    }

    private static void add(Map<String, Series> all, Side side, String unit, double value) {
        all.computeIfAbsent(side.name(), name -> new Series(name, unit)).add(value);
    }

    Series perSecond(String side) {
        return of(perSecond, side);
    }

    Series p50(String side) {
        return of(p50, side);
    }

    double times(String baseline) {
        return perSecond("ours").ratioTo(perSecond(baseline));
    }

    private String times() {
        return "%.0f/s = %.1f × B2, %.2f × B0, %.1f × AX"
                .formatted(perSecond("ours").median(), times("B2"), times("B0"), times("AX"));
    }

    /** Our bookings a second; the goals say how many times those of B2. */
    Row throughput(String where, double must, double aim) {
        return new Row(
                where + ", bookings/s",
                "≥ %s × B2".formatted(plain(must)),
                "≥ %s × B2 and ≥ 0.5 × B0".formatted(plain(aim)),
                Row.worse(Row.atLeast(times("B2"), must, aim), times("B0") >= 0.5 ? Row.Verdict.AIM : Row.Verdict.MUST),
                times(),
                rounds());
    }

    /** As in 5 and 1.5. */
    private static String plain(double goal) {
        return BigDecimal.valueOf(goal).stripTrailingZeros().toPlainString();
    }

    Row fsyncs(String where) {
        Series ours = of(syncs, "ours");
        Series b2 = of(syncs, "B2");
        return new Row(
                "fsyncs per booking at %d clients, %s".formatted(Ground.CLIENTS, where),
                "≤ 0.2",
                "≤ 0.02",
                Row.atMost(ours.median(), 0.2, 0.02),
                "%.3f (B2: %.3f)".formatted(ours.median(), b2.median()),
                List.of(ours, b2));
    }

    private static Series of(Map<String, Series> all, String side) {
        return Objects.requireNonNull(all.get(side), side);
    }

    /** All rounds, for the report. */
    List<Series> rounds() {
        return Stream.of(perSecond, p50, p99, cpu)
                .flatMap(series -> series.values().stream())
                .toList();
    }
}
