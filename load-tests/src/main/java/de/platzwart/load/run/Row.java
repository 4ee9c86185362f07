// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import java.util.List;

/**
 * A line of the report.
 *
 * @param result in one sentence
 */
record Row(String what, String must, String aim, Verdict verdict, String result, List<Series> rounds) {
    enum Verdict {
        AIM("reaches the aim"),
        MUST("meets the must"),
        MISSED("misses the must"),
        BROKEN("an invariant broke: no result"),
        FAILED("could not be measured"),
        INFORMATION("");

        final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    static Verdict atLeast(double value, double must, double aim) {
        return value >= aim ? Verdict.AIM : value >= must ? Verdict.MUST : Verdict.MISSED;
    }

    static Verdict atMost(double value, double must, double aim) {
        return value <= aim ? Verdict.AIM : value <= must ? Verdict.MUST : Verdict.MISSED;
    }

    /** Both goals count. */
    static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A row in which an invariant broke has no result. */
    static List<Row> checked(Bench bench, List<Row> rows) {
        var findings = bench.check();
        return findings.none()
                ? rows
                : rows.stream().map(row -> row.broken(findings.toString())).toList();
    }

    private Row broken(String findings) {
        return new Row(what, must, aim, Verdict.BROKEN, findings, rounds);
    }
}
