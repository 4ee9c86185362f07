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

/**
 * Runs the scenarios and writes the report. Fails if an invariant broke or something could not be measured. A scenario
 * that is run alone takes its place in the report that is there.
 */
public final class Load {
    private static final List<Scenario> SCENARIOS = List.of(
            new HotSlot(),
            new ManySlots(),
            new OneClient(),
            new OpenRates(),
            new Reads(),
            new Pages(),
            new Freshness(),
            new Growth(),
            new GrownStore(),
            new Starts());

    private Load() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        var setting = Setting.named(System.getProperty("load", "short"));
        String only = System.getProperty("load.only", "");
        var order = SCENARIOS.stream().map(Load::name).toList();
        var chosen = SCENARIOS.stream()
                .filter(scenario -> name(scenario).contains(only))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("-Dload.only is one of " + order + ", not " + only);
        }
        var machine = Machine.note();
        System.out.println(machine);
        var measured = new ArrayList<Report.Part>();
        try (var postgres = new PostgresServer("load-postgres")) {
            var packaged = Packaged.prepare(postgres);
            try (var baselines = Baselines.start(postgres)) {
                var ground = new Ground(postgres, packaged, baselines, setting);
                chosen.forEach(scenario -> measured.add(measured(scenario, ground, machine)));
            }
        }
        var report = only.isEmpty() ? new Report(List.of()) : Report.kept();
        for (var part : measured) {
            report = report.with(part, order);
        }
        var file = report.write();
        System.out.println(report.markdown());
        System.out.println("The report is in " + file);
        boolean sound = measured.stream()
                .flatMap(part -> part.rows().stream())
                .noneMatch(row -> row.verdict() == Row.Verdict.BROKEN || row.verdict() == Row.Verdict.FAILED);
        System.exit(sound ? 0 : 1);
    }

    private static String name(Scenario scenario) {
        return scenario.getClass().getSimpleName();
    }

    private static Report.Part measured(Scenario scenario, Ground ground, Machine machine) {
        System.out.println(name(scenario));
        long begin = System.nanoTime();
        var rows = rows(scenario, ground);
        rows.forEach(row -> System.out.printf("  %s: %s (%s)%n", row.what(), row.result(), row.verdict().words));
        long minutes = (System.nanoTime() - begin) / 60_000_000_000L;
        return new Report.Part(name(scenario), Instant.now(), ground.setting().name(), minutes, machine, rows);
    }

    /** One scenario that cannot be measured does not take the others with it, but the run has failed. */
    private static List<Row> rows(Scenario scenario, Ground ground) {
        try {
            return scenario.rows(ground);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            return List.of(new Row(name(scenario), "", "", Row.Verdict.FAILED, String.valueOf(failure), List.of()));
        }
    }
}
