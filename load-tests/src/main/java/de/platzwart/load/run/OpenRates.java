// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atMost;
import static de.platzwart.load.run.Row.worse;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.OpenLoop;
import de.platzwart.load.client.Side;
import de.platzwart.load.client.Tally;
import java.util.List;

/** People come at their own pace: hardly any, at half and four fifths of the maximum, and ten times as many. */
final class OpenRates implements Scenario {
    private static final int CLIENTS = 256;
    private static final int CROWD = 64 * 10;
    private static final int DAYS = 80;
    private static final int TOGETHER = 4;
    /** More than any slot has in truth; then they want the next four. */
    private static final int BOOKINGS_OF_A_SLOT = 20_000;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("open-rates")) {
            var slots = bench.lay("open", Ground.CAPACITY, DAYS);
            var citizens = bench.citizens(bench.side(), slots).inTurn(TOGETHER, BOOKINGS_OF_A_SLOT);
            double seconds = ground.setting().seconds();
            WarmUp.of(bench.side(), citizens, Ground.CLIENTS, ground.setting());
            double maximum = closed(bench, citizens, Ground.CLIENTS, seconds).acceptedPerSecond();
            var rows = List.of(rates(ground, bench, citizens, maximum), overload(ground, bench, citizens));
            return Row.checked(bench, rows);
        }
    }

    private static Row rates(Ground ground, Bench bench, Citizens citizens, double maximum) {
        var idle = new Series("idle p99", "ms");
        var half = new Series("p99 at 50 %", "ms");
        var most = new Series("p99 at 80 %", "ms");
        var offered = new Series("maximum taken as 100 %", "bookings/s");
        offered.add(maximum);
        for (int i = 0; i < ground.setting().rounds(); i++) {
            idle.add(open(ground, bench.side(), citizens, 50));
            half.add(open(ground, bench.side(), citizens, maximum * 0.5));
            most.add(open(ground, bench.side(), citizens, maximum * 0.8));
        }
        double halfTimes = half.ratioTo(idle);
        double mostTimes = most.ratioTo(idle);
        return new Row(
                "open-loop p99 at 50 % / 80 % of maximum",
                "≤ 3 × / 5 × idle p99",
                "≤ 1.5 × / 2 ×",
                worse(atMost(halfTimes, 3, 1.5), atMost(mostTimes, 5, 2)),
                "%.1f × / %.1f × the idle p99 of %.2f ms".formatted(halfTimes, mostTimes, idle.median()),
                List.of(offered, idle, half, most));
    }

    private static double open(Ground ground, Side side, Citizens citizens, double perSecond) {
        Tally tally = citizens.newTally();
        Bench.send(
                side,
                CLIENTS,
                new OpenLoop(citizens, perSecond, ground.setting().seconds() * 2));
        System.out.printf("    open loop at %.0f/s: %s%n", perSecond, tally);
        return tally.acceptedMillis(99);
    }

    private static Tally closed(Bench bench, Citizens citizens, int clients, double seconds) {
        Tally tally = citizens.newTally();
        Bench.send(bench.side(), clients, ClosedLoop.during(citizens, seconds));
        return tally;
    }

    /** Ten times as many at once, and whoever is turned away asks again without waiting. */
    private static Row overload(Ground ground, Bench bench, Citizens citizens) {
        var normal = new Series("goodput of 64 clients", "bookings/s");
        var goodput = new Series("goodput of 640 clients", "bookings/s");
        var offered = new Series("requests of 640 clients", "requests/s");
        var refusals = new Series("p99 of refusals", "ms");
        var after = new Series("goodput in the 2 s after", "bookings/s");
        long refused = 0;
        for (int i = 0; i < ground.setting().rounds(); i++) {
            double seconds = ground.setting().seconds();
            normal.add(closed(bench, citizens, Ground.CLIENTS, seconds).acceptedPerSecond());
            Tally crowd = closed(bench, citizens, CROWD, seconds);
            System.out.println("    640 clients: " + crowd);
            goodput.add(crowd.acceptedPerSecond());
            offered.add((crowd.accepted() + crowd.refused()) / crowd.seconds());
            refused += crowd.refused();
            refusals.add(crowd.refusedMillis(99));
            after.add(closed(bench, citizens, Ground.CLIENTS, 2).acceptedPerSecond());
        }
        double kept = goodput.ratioTo(normal);
        double recovered = after.ratioTo(normal);
        var verdict = worse(
                Row.atLeast(kept, 0.9, 0.95),
                worse(atMost(refusals.median(), 50, 5), recovered >= 0.9 ? Row.Verdict.AIM : Row.Verdict.MUST));
        return new Row(
                "10 × overload",
                "goodput ≥ 90 % of maximum, refusals ≤ 50 ms",
                "≥ 95 %, ≤ 5 ms, recovered in 2 s",
                verdict,
                "goodput %.0f %%, %s, %.0f %% in the 2 s after"
                        .formatted(
                                kept * 100,
                                refused == 0
                                        ? "nobody was refused: all of them fit into the queue"
                                        : "refusals p99 %.1f ms".formatted(refusals.median()),
                                recovered * 100),
                List.of(normal, goodput, offered, refusals, after));
    }
}
