// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.machine.Baselines;
import de.platzwart.load.machine.Packaged;
import de.platzwart.load.machine.PostgresServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs every scenario and writes the report. Fails if an invariant broke or something could not be measured. */
public final class Load {
    private Load() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        var setting = Setting.named(System.getProperty("load", "short"));
        String only = System.getProperty("load.only", "");
        long begin = System.nanoTime();
        var machine = Machine.note();
        System.out.println(machine);
        var rows = new ArrayList<Row>();
        try (var postgres = new PostgresServer("load-postgres")) {
            var packaged = Packaged.prepare(postgres);
            try (var baselines = Baselines.start(postgres)) {
                var ground = new Ground(postgres, packaged, baselines, setting);
                scenarios().stream()
                        .filter(scenario -> scenario.getClass().getSimpleName().contains(only))
                        .forEach(scenario -> rows.addAll(run(scenario, ground)));
            }
        }
        long minutes = (System.nanoTime() - begin) / 60_000_000_000L;
        var report = new Report(
                Instant.now(),
                "mvn -pl load-tests -Pload verify -Dload=" + setting.name(),
                setting.name(),
                minutes,
                machine,
                rows);
        var file = report.write();
        System.out.println(report.markdown());
        System.out.println("The report is in " + file);
        boolean sound = rows.stream()
                .noneMatch(row -> row.verdict() == Row.Verdict.BROKEN || row.verdict() == Row.Verdict.FAILED);
        System.exit(sound ? 0 : 1);
    }

    private static List<Scenario> scenarios() {
        return List.of(new Throughput(), new OpenRates(), new Reads(), new Freshness(), new Growth(), new Starts());
    }

    /** One scenario that cannot be measured does not take the others with it, but the run has failed. */
    private static List<Row> run(Scenario scenario, Ground ground) {
        System.out.println(scenario.getClass().getSimpleName());
        try {
            var rows = scenario.rows(ground);
            rows.forEach(row -> System.out.printf("  %s: %s (%s)%n", row.what(), row.result(), row.verdict().words));
            return rows;
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            String name = scenario.getClass().getSimpleName();
            return List.of(new Row(name, "", "", Row.Verdict.FAILED, String.valueOf(failure), List.of()));
        }
    }
}
