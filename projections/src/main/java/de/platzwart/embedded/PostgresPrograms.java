// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's programs, each run as the account that owns the database files and from within their folder. */
record PostgresPrograms(Path bin, PostgresAccount account) {

    ProcessBuilder initdb(Path cluster, List<String> options) {
        return program(cluster, "initdb", List.of("-D", account.nameOf(cluster)), options);
    }

    ProcessBuilder postgres(Path cluster, List<String> options) {
        return program(cluster, "postgres", List.of("-D", account.nameOf(cluster)), options);
    }

    /** One user, no network: reads statements from its input. */
    ProcessBuilder single(Path cluster, String database) {
        return program(cluster, "postgres", List.of("--single", "-D", account.nameOf(cluster)), List.of(database));
    }

    /** A signal by PostgreSQL's own program, because Java knows only "terminate" and "kill". */
    ProcessBuilder signal(String signal, long pid) {
        return program(bin, "pg_ctl", List.of("kill", signal), List.of(Long.toString(pid)));
    }

    /** Runs it to its end with this input, which stays in a file that only the account can read, and only that long. */
    void run(ProcessBuilder process, String input) throws IOException {
        var file = Files.createTempFile("platzwart", ".input");
        try {
            Files.writeString(file, input + "\n");
            account.own(file);
            var running = process.redirectInput(file.toFile()).start();
            var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int exit = running.waitFor();
            if (exit != 0) throw new IOException(process.command() + " ended with " + exit + ": " + output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + process.command(), interrupted);
        } finally {
            Files.delete(file);
        }
    }

    private ProcessBuilder program(Path folder, String name, List<String> first, List<String> rest) {
        var arguments = new ArrayList<>(first);
        arguments.addAll(rest);
        var process = new ProcessBuilder(account.command(bin.resolve(name), arguments));
        process.directory(folder.toFile()).redirectErrorStream(true);
        process.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        process.environment().put("LC_ALL", "C");
        return process;
    }
}
