// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on this machine, started and stopped with the application. Should it die, it is started again on
 * the same port; should the application be killed, it goes with it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int PORTS_TRIED = 5;
    private static final int PATIENCE_SECONDS = 60;

    private final PostgresCluster cluster;
    private final int port;
    private final CompletableFuture<PostgresRun> firstReady = new CompletableFuture<>();
    private final Thread keeper = Thread.ofPlatform().daemon().name("postgres").unstarted(this::keep);
    private volatile boolean closing;
    private volatile @Nullable PostgresRun current;

    private EmbeddedPostgres(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /** Starts on any free port. The caller holds the lock of the data folder. */
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, 0);
    }

    /** Returns when the server accepts connections; after a crash, when it has recovered. */
    public static EmbeddedPostgres start(Path dataFolder, int port) {
        return start(PostgresCluster.in(dataFolder.toAbsolutePath().normalize(), true), port);
    }

    static EmbeddedPostgres start(PostgresCluster cluster, int port) {
        try {
            for (int attempt = 1; ; attempt++) {
                var postgres = new EmbeddedPostgres(cluster, port == 0 ? freePort() : port);
                try {
                    postgres.awaitFirstReady();
                    return postgres;
                } catch (PostgresRefusal refusal) {
                    boolean another = port == 0 && refusal.isForThePort() && attempt < PORTS_TRIED;
                    if (!another) throw problem(refusal, postgres.port);
                }
            }
        } catch (IOException failure) {
            throw new StartupProblem(
                    "PostgreSQL could not be started: " + failure.getMessage() + ".",
                    "Check the data folder, or set platzwart.postgres.url.",
                    failure);
        }
    }

    public PostgresAccess access() {
        return access(PostgresCluster.DATABASE);
    }

    /** Access to another database of this server. */
    public PostgresAccess access(String database) {
        return new PostgresAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, PostgresCluster.USER, cluster.password());
    }

    /** The operating system's number of the server process. */
    public long pid() {
        var run = current;
        if (run == null) throw new IllegalStateException("PostgreSQL is not running");
        return run.pid();
    }

    /** Ends open connections, writes everything to the data files, and returns when the server has gone. */
    @Override
    public void close() {
        end("INT");
    }

    /** Ends at once and writes nothing more; the next start has to recover. */
    void drop() {
        end("QUIT");
    }

    private void end(String signal) {
        closing = true;
        try {
            signal(signal);
            if (keeper.join(Duration.ofSeconds(PATIENCE_SECONDS))) return;
            log.warn("PostgreSQL did not end within {} s and is made to", PATIENCE_SECONDS);
            signal("QUIT");
            keeper.join();
        } catch (IOException failure) {
            log.warn("PostgreSQL could not be stopped; it ends with this process", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String signal) throws IOException {
        var run = current;
        if (run != null && keeper.isAlive())
            cluster.programs().run(cluster.programs().signal(signal, run.pid()), "");
    }

    private void awaitFirstReady() throws IOException, PostgresRefusal {
        keeper.start();
        try {
            firstReady.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case PostgresRefusal refusal -> throw refusal;
                case null, default -> throw new IOException(failure.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** The life of the keeper thread: the server's processes depend on it. */
    private void keep() {
        var ready = firstReady;
        try {
            while (true) {
                var run = PostgresRun.start(cluster.server(port), ready);
                current = run;
                run.follow();
                if (closing) return;
                if (!run.wasReady()) {
                    if (ready != firstReady) log.error("PostgreSQL does not start again: {}", run.lastWords());
                    return;
                }
                log.warn("PostgreSQL has ended unexpectedly and is started again");
                ready = new CompletableFuture<>();
            }
        } catch (IOException failure) {
            ready.completeExceptionally(failure);
            log.error("PostgreSQL cannot be run", failure);
        }
    }

    private static StartupProblem problem(PostgresRefusal refusal, int port) {
        if (refusal.isForThePort())
            return new StartupProblem(
                    "Port " + port + ", which platzwart.postgres.port names, is taken.",
                    "Stop the program that uses it, or leave platzwart.postgres.port away to get a free one.",
                    refusal);
        return new StartupProblem(
                "PostgreSQL did not start; it said: " + refusal.getMessage() + ".",
                "Check the data folder, or set platzwart.postgres.url.",
                refusal);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
