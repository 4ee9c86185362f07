// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The database server of a run, the same for everybody that is compared: a commit is on the disk. */
public final class PostgresServer implements AutoCloseable {
    public static final String USER = "platzwart";
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_wal_size=2GB",
            "shared_buffers=128MB",
            "max_connections=200",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_min_messages=log",
            "log_checkpoints=off",
            "track_wal_io_timing=off");

    private final PostgresPrograms programs;
    private final Path data;
    private final int port = Ports.free();
    private final Path log;
    private Child child;

    public PostgresServer(String name) {
        var folder = Workplace.fresh("postgres");
        this.log = Workplace.log(name);
        try {
            this.programs = PostgresPrograms.unpackedIn(folder);
            this.data = programs.dataFolder(folder);
            var initdb = programs.program(
                    "initdb", data, List.of("--username=" + USER, "--auth=trust", "--encoding=UTF8", "--locale=C"));
            int exit = initdb.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("initdb ended with " + exit + ", see " + log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        this.child = run();
    }

    private Child run() {
        var options = new ArrayList<>(List.of("-c", "port=" + port));
        SETTINGS.forEach(setting -> options.addAll(List.of("-c", setting)));
        var started = Child.start(programs.program("postgres", data, options), log);
        Await.until(Duration.ofMinutes(1), () -> "PostgreSQL does not answer, see " + log, () -> answers(started));
        return started;
    }

    private boolean answers(Child started) {
        if (!started.isAlive()) {
            throw new IllegalStateException("PostgreSQL ended at its start, see " + log);
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    public void create(String database) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void checkpoint() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Child child() {
        return child;
    }

    /** All its processes at once, as when the machine dies but for the disk cache; and up again. */
    public void killAndRestart() {
        child.killTree();
        child = run();
    }

    /** At once, without a checkpoint: nobody needs these files again. */
    @Override
    public void close() {
        child.stop("QUIT");
    }
}
