// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.machine.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was measured, for machines and for people. */
record Report(Instant at, String command, String setting, long minutes, Machine machine, List<Row> rows) {

    Path write() {
        var folder = Workplace.folder(Workplace.target().resolve("load-report"));
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.write(folder.resolve("report.json"), json.writeValueAsBytes(this));
            Files.writeString(folder.resolve("report.md"), markdown());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folder.resolve("report.md");
    }

    String markdown() {
        var text = new StringBuilder("# Load report\n\n");
        text.append("`").append(command).append("`, ").append(at.truncatedTo(ChronoUnit.MINUTES));
        text.append(", took ")
                .append(minutes)
                .append(" minutes.\n\n")
                .append(machine)
                .append("\n\n");
        text.append(
                "After each group of rows all invariants were checked; a row in which one broke has no result.\n\n");
        text.append("| what | measured | must | aim | verdict |\n|---|---|---|---|---|\n");
        for (Row row : rows) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.what(),
                            row.result().replace('\n', ' ').replace('|', '/'),
                            row.must(),
                            row.aim(),
                            row.verdict().words));
        }
        text.append("\n## All rounds\n\n| row | what | unit | rounds | median |\n|---|---|---|---|---|\n");
        for (Row row : rows) {
            for (Series series : row.rounds()) {
                text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(row.what(), series.name(), series.unit(), values(series), shown(series.median())));
            }
        }
        return text.toString();
    }

    private static String values(Series series) {
        return series.values().stream().map(Report::shown).collect(Collectors.joining(" · "));
    }

    private static String shown(double value) {
        return Math.abs(value) >= 100
                ? "%.0f".formatted(value)
                : Math.abs(value) >= 1 ? "%.2f".formatted(value) : "%.4f".formatted(value);
    }
}
