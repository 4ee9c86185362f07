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
    private static final int ROUND_MILLIS = 50;
    private static final int PATIENCE_ROUNDS = 60_000 / ROUND_MILLIS;

    private PostgresOrphan() {}

    static void awaitEnd(Path cluster, PostgresPrograms programs) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var orphan = processNamedIn(pidFile);
        if (orphan.isEmpty()) return;
        if (isPostgres(orphan.get())) {
            log.info(
                    "Waiting for PostgreSQL (process {}) of the previous run to end",
                    orphan.get().pid());
            tellToEnd(orphan.get(), programs);
            awaitEnd(orphan.get(), pidFile);
        }
        // PostgreSQL would refuse to start if it took another program, or what is left of a killed one, for a server
        Files.deleteIfExists(pidFile);
    }

    /** False also for a server that has ended, but whose parent did not take note of it yet. */
    static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(program -> program.endsWith("/postgres"))
                .orElse(false);
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) return Optional.empty();
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static void tellToEnd(ProcessHandle orphan, PostgresPrograms programs) throws IOException {
        try {
            programs.run(programs.signal("INT", orphan.pid()), "");
        } catch (IOException failure) {
            // it may have ended by itself meanwhile, which is all we want
            if (isPostgres(orphan)) throw failure;
        }
    }

    /** A server in good order removes its file as the last thing it does. */
    private static void awaitEnd(ProcessHandle orphan, Path pidFile) throws IOException {
        for (int rounds = 0; Files.exists(pidFile) && isPostgres(orphan); rounds++) {
            if (rounds == PATIENCE_ROUNDS)
                throw new IOException("PostgreSQL (process " + orphan.pid() + ") of the previous run does not end");
            awaitEnd(orphan);
        }
    }

    private static void awaitEnd(ProcessHandle orphan) throws IOException {
        try {
            orphan.onExit().get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            log.debug("PostgreSQL (process {}) is still running", orphan.pid());
        } catch (ExecutionException failure) {
            throw new IOException("PostgreSQL (process " + orphan.pid() + ") cannot be waited for", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while waiting for PostgreSQL (process " + orphan.pid() + ")", interrupted);
        }
    }
}
