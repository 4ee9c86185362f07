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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was measured, for machines and for people. */
record Report(List<Part> parts) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What one scenario measured, and when and where. */
    record Part(String scenario, Instant at, String setting, long minutes, Machine machine, List<Row> rows) {}

    /** What is there already, if only some scenarios are run again. */
    static Report kept() {
        try {
            return Files.exists(json())
                    ? JSON.readValue(Files.readAllBytes(json()), Report.class)
                    : new Report(List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In the order of these scenarios; a new part takes the place of an old one. */
    Report with(Part part, List<String> order) {
        return new Report(
                Stream.concat(parts.stream().filter(old -> !old.scenario().equals(part.scenario())), Stream.of(part))
                        .sorted(Comparator.comparingInt(each -> order.indexOf(each.scenario())))
                        .toList());
    }

    private static Path json() {
        return Workplace.folder(Workplace.target().resolve("load-report")).resolve("report.json");
    }

    Path write() {
        Path text = json().resolveSibling("report.md");
        try {
            Files.write(json(), JSON.writeValueAsBytes(this));
            Files.writeString(text, markdown());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text;
    }

    String markdown() {
        var text = new StringBuilder("# Load report\n\n");
        text.append(
                "After each group of rows all invariants were checked; a row in which one broke has no result.\n\n");
        text.append("| what | measured | must | aim | verdict |\n|---|---|---|---|---|\n");
        for (Row row : rows()) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.what(),
                            row.result().replace('\n', ' ').replace('|', '/'),
                            row.must(),
                            row.aim(),
                            row.verdict().words));
        }
        text.append("\n## All rounds\n\n| row | what | unit | rounds | median |\n|---|---|---|---|---|\n");
        for (Row row : rows()) {
            for (Series series : row.rounds()) {
                text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(row.what(), series.name(), series.unit(), values(series), shown(series.median())));
            }
        }
        text.append("\n## When and where\n\n| scenario | setting | at | minutes | machine |\n|---|---|---|---|---|\n");
        for (Part part : parts) {
            text.append("| %s | %s | %s | %d | %s |\n"
                    .formatted(
                            part.scenario(),
                            part.setting(),
                            part.at().truncatedTo(ChronoUnit.MINUTES),
                            part.minutes(),
                            part.machine()));
        }
        return text.toString();
    }

    List<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
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
