// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atMost;
import static de.platzwart.load.run.Row.worse;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Watcher;
import de.platzwart.load.machine.Application;
import de.platzwart.load.machine.Await;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/** From the answer to a booking until a browser that watches has it, on the same node and on another. */
final class Freshness implements Scenario {
    private static final int CAPACITY = 1_000_000;
    /** A stream tells of a day at most ten times a second; what is measured is how soon, not how often. */
    private static final long PAUSE_NANOS = 130_000_000;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("freshness");
                var other = bench.another("freshness-other")) {
            var same = new Histogram(3);
            var elsewhere = new Histogram(3);
            watch(ground, bench, other, same, elsewhere);
            double sameP99 = same.getValueAtPercentile(99) / 1e6;
            double otherP99 = elsewhere.getValueAtPercentile(99) / 1e6;
            var row = new Row(
                    "event → visible, p99",
                    "≤ 100 ms",
                    "≤ 10 ms same node, ≤ 50 ms other",
                    worse(atMost(sameP99, 100, 10), atMost(otherP99, 100, 50)),
                    "%.1f ms on the same node, %.1f ms on another; medians %.1f and %.1f ms; %d bookings seen by SSE"
                            .formatted(
                                    sameP99,
                                    otherP99,
                                    same.getValueAtPercentile(50) / 1e6,
                                    elsewhere.getValueAtPercentile(50) / 1e6,
                                    same.getTotalCount()),
                    List.of());
            return Row.checked(bench, List.of(row));
        }
    }

    /** One booking after the other; the first quarter only warms both nodes up. */
    private static void watch(Ground ground, Bench bench, Application other, Histogram same, Histogram elsewhere) {
        var slots = bench.lay("fresh", CAPACITY, 1);
        int bookings = (int) (ground.setting().seconds() * ground.setting().rounds() * 16);
        var citizens = bench.citizens(bench.side(), slots);
        try (var here = new Watcher(bench.application().port(), "fresh");
                var there = new Watcher(other.port(), "fresh")) {
            for (int i = 1; i <= bookings; i++) {
                long due = System.nanoTime() + PAUSE_NANOS;
                Await.until(Duration.ofSeconds(1), () -> "the next booking", () -> System.nanoTime() >= due);
                citizens.newTally();
                Bench.send(bench.side(), 1, ClosedLoop.ofSoMany(citizens, 1));
                long answered = System.nanoTime();
                long seenHere = here.seenAt(CAPACITY - i);
                long seenThere = there.seenAt(CAPACITY - i);
                if (i > bookings / 4) {
                    same.recordValue(Math.max(0, seenHere - answered));
                    elsewhere.recordValue(Math.max(0, seenThere - answered));
                }
            }
        }
    }
}
