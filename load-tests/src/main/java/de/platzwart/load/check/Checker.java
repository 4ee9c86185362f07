// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import static de.platzwart.load.check.Invariant.I10;
import static de.platzwart.load.check.Invariant.I11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/** Checks every invariant after a run. A run in which one broke has no result. */
public final class Checker {
    private Checker() {}

    /** Where events come from: a table, or a hand-made list. */
    @FunctionalInterface
    interface Events {
        void forEach(Consumer<StoredEvent> reader);
    }

    public static Findings check(Connection connection, Scene scene) {
        var findings = check(
                reader -> {
                    try {
                        EventTable.readAll(connection, reader);
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                scene);
        try {
            long open = EventTable.openContacts(connection, scene.markers());
            if (open > 0) {
                findings.broken(I11, open + " contact records are stored unsealed");
            }
            return findings;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Findings check(Events events, Scene scene) {
        var findings = new Findings();
        var history = new History(findings, scene.markers());
        events.forEach(history::read);
        new Answers(findings, history.bookings()).compare(scene.asked());
        var shown = new Shown(findings, history.days());
        scene.availability().forEach(shown::compare);
        if (scene.probe() != null) {
            findings.broken(I10, scene.probe());
        }
        scene.logs().forEach(log -> search(log, scene.markers(), findings));
        scene.markers().stream()
                .filter(marker -> scene.metrics().contains(marker))
                .forEach(marker -> findings.broken(I11, "the metrics hold " + marker));
        return findings;
    }

    private static void search(Path log, Set<String> markers, Findings findings) {
        try (var lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String marker : markers) {
                    if (line.contains(marker)) {
                        findings.broken(I11, log.getFileName() + " holds " + marker);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
