// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server left behind by an application that was killed. It is told to end and waited for. The caller holds the lock
 * of the data folder, so no living application uses that server.
 */
final class PostgresOrphan {

    private static final Logger log = LoggerFactory.getLogger(PostgresOrphan.class);
    private static final int PATIENCE_SECONDS = 60;

    private PostgresOrphan() {}

    static void awaitEnd(Path cluster, PostgresPrograms programs) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var orphan = processNamedIn(pidFile);
        if (orphan.isEmpty()) return;
        if (isPostgres(orphan.get())) {
            log.info(
                    "Waiting for PostgreSQL (process {}) of the previous run to end",
                    orphan.get().pid());
            programs.run(programs.signal("INT", orphan.get().pid()), "");
            awaitEnd(orphan.get());
        } else {
            // another program has got the number meanwhile; PostgreSQL would take it for itself and refuse to start
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) return Optional.empty();
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(program -> program.endsWith("/postgres"))
                .orElse(false);
    }

    private static void awaitEnd(ProcessHandle orphan) throws IOException {
        try {
            orphan.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            throw new IOException(
                    "PostgreSQL (process " + orphan.pid() + ") of the previous run does not end", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while waiting for PostgreSQL (process " + orphan.pid() + ")", interrupted);
        }
    }
}
