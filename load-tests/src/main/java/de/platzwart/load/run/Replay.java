// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static de.platzwart.load.run.Row.atLeast;

import de.platzwart.load.client.Bench;
import de.platzwart.load.machine.Await;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** How fast all views are made anew from all that was booked, in the running application. */
final class Replay {
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Replay() {}

    static Row row(Bench bench) {
        var speed = new Series("all views rebuilt", "events/s");
        for (int i = 0; i < ROUNDS; i++) {
            bench.staff().rebuild("all");
            Await.until(
                    PATIENCE, Duration.ofSeconds(1), () -> "the rebuild does not end", () -> rebuilds(bench).stream()
                            .noneMatch(rebuild -> is(rebuild, "RUNNING")));
            var rebuilds = rebuilds(bench);
            if (!rebuilds.stream().allMatch(rebuild -> is(rebuild, "DONE"))) {
                throw new IllegalStateException("a rebuild failed: " + rebuilds);
            }
            speed.add(rebuilds.getFirst().get("factsPerSecond").asDouble());
        }
        long facts = rebuilds(bench).getFirst().get("facts").asLong();
        return new Row(
                "replay into all views",
                "≥ 50k events/s",
                "≥ 200k events/s",
                atLeast(speed.median(), 50_000, 200_000),
                "%.1fk events/s of %d events".formatted(speed.median() / 1e3, facts),
                List.of(speed));
    }

    private static List<JsonNode> rebuilds(Bench bench) {
        return StreamSupport.stream(bench.staff().views().get("views").spliterator(), false)
                .map(view -> view.get("rebuild"))
                .toList();
    }

    private static boolean is(JsonNode rebuild, String state) {
        return rebuild.get("state").asString().equals(state);
    }
}
