// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.load.machine.FsyncRate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final List<String> ORDER = List.of("HotSlot", "Reads", "Starts");

    @Test
    void a_scenario_that_is_run_again_takes_its_place_and_leaves_the_others() {
        Report report = new Report(List.of())
                .with(part("Starts", "4.0 s"), ORDER)
                .with(part("HotSlot", "1000/s"), ORDER)
                .with(part("Starts", "3.0 s"), ORDER);

        assertThat(report.rows()).extracting(Row::result).containsExactly("1000/s", "3.0 s");
    }

    @Test
    void what_is_written_for_machines_can_be_read_again() {
        Report report = new Report(List.of(part("Reads", "0.9 ×")));
        var json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(report), Report.class))
                .isEqualTo(report);
    }

    @Test
    void people_see_goal_and_result_and_every_round() {
        assertThat(new Report(List.of(part("Reads", "0.9 ×"))).markdown())
                .contains("| what of Reads | 0.9 × | ≥ 0.6 | ≥ 0.8 | reaches the aim |")
                .contains("| what of Reads | ours | reads/s | 10.00 · 0.5000 | 5.25 |")
                .contains("| Reads | short | 2026-06-03T07:00:00Z | 2 | 2 cores");
    }

    private static Report.Part part(String scenario, String result) {
        var machine = new Machine(2, 1024, "Linux", "JDK", new FsyncRate(1000, 100, 200), 0.5);
        var rounds = List.of(new Series("ours", "reads/s", List.of(10.0, 0.5)));
        var row = new Row("what of " + scenario, "≥ 0.6", "≥ 0.8", Row.Verdict.AIM, result, rounds);
        return new Report.Part(scenario, Instant.parse("2026-06-03T07:00:00Z"), "short", 2, machine, List.of(row));
    }
}
