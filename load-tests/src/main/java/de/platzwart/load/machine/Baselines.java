// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the process of the baselines, with the memory that ours gets. */
public final class Baselines {
    private Baselines() {}

    public static Application start(PostgresServer postgres) {
        postgres.create("baselines");
        var arguments = new ArrayList<>(Packaged.JVM);
        arguments.addAll(List.of(
                "-classpath", System.getProperty("java.class.path"), "de.platzwart.load.baseline.BaselineApplication"));
        return Application.start(
                arguments,
                Map.of(
                        "spring.datasource.url", postgres.url("baselines"),
                        "spring.datasource.username", PostgresServer.USER,
                        "spring.datasource.hikari.maximum-pool-size", "16",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"),
                Ports.free(),
                "/b0/text?bytes=2",
                Workplace.log("baselines"));
    }
}
