// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Gets;
import de.platzwart.load.client.Staff;
import java.util.List;

/** Availability is asked far more often than places are booked: against a GET of the same size that does nothing. */
final class Reads implements Scenario {
    private static final int READERS = 64;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("reads")) {
            var slots = bench.lay("read", Ground.CAPACITY, 14);
            var citizens = bench.citizens(bench.side(), slots);
            String path = Staff.availabilityPath(
                    "read", slots.getFirst().date(), slots.getLast().date());
            var warm = read(bench.application().port(), path, 1);
            String nothing = "/b0/text?bytes=" + warm.bytes();
            WarmUp.of(ground.setting(), () -> perSecond(read(bench.application().port(), path, 1)));
            WarmUp.of(ground.setting(), () -> perSecond(read(ground.baselines().port(), nothing, 1)));
            var ours = new Series("availability", "reads/s");
            var noOp = new Series("no-op GET", "reads/s");
            var selling = new Series("availability while selling", "reads/s");
            var noOpSelling = new Series("no-op GET while selling", "reads/s");
            for (int i = 0; i < ground.setting().rounds(); i++) {
                double seconds = ground.setting().seconds();
                ours.add(perSecond(read(bench.application().port(), path, seconds)));
                noOp.add(perSecond(read(ground.baselines().port(), nothing, seconds)));
                noOpSelling.add(whileSelling(bench, citizens, ground.baselines().port(), nothing, seconds));
                selling.add(whileSelling(bench, citizens, bench.application().port(), path, seconds));
            }
            double times = ours.ratioTo(noOp);
            double timesSelling = selling.ratioTo(noOpSelling);
            var row = new Row(
                    "availability reads/s",
                    "≥ 0.6 × no-op GET",
                    "≥ 0.9 × while selling",
                    timesSelling >= 0.9 ? Row.Verdict.AIM : Row.atLeast(times, 0.6, Double.POSITIVE_INFINITY),
                    "%.2f × of a no-op GET of the same %d bytes, %.2f × while the same bookings are sold"
                            .formatted(times, warm.bytes(), timesSelling),
                    List.of(ours, noOp, selling, noOpSelling));
            return Row.checked(bench, List.of(row));
        }
    }

    private static double perSecond(Gets gets) {
        if (gets.tally().refused() + gets.tally().lost() > 0) {
            throw new IllegalStateException("reads were refused: " + gets.tally());
        }
        System.out.println("    reads: " + gets.tally());
        return gets.tally().acceptedPerSecond();
    }

    private static Gets read(int port, String path, double seconds) {
        var gets = new Gets(port, path, seconds);
        Bench.send(new de.platzwart.load.client.Side("reads", port, ""), READERS, gets);
        return gets;
    }

    /** Four clients book all the time; whoever is read from, the bookings are ours. */
    private static double whileSelling(
            Bench bench, de.platzwart.load.client.Citizens citizens, int port, String path, double seconds) {
        citizens.newTally();
        var sellers =
                Thread.ofPlatform().start(() -> Bench.send(bench.side(), 4, ClosedLoop.during(citizens, seconds)));
        var gets = read(port, path, seconds);
        try {
            sellers.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return perSecond(gets);
    }
}
