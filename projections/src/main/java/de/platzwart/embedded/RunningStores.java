// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Both stores, running: what was started here or found at the given address.
 *
 * @param toStop what was started here, the last first
 */
record RunningStores(PostgresAccess postgres, MongoAccess mongo, Deque<Runnable> toStop) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningStores.class);

    /** Both at once, because people wait for it. */
    static RunningStores start(StoreProperties properties) {
        Executor threads = Thread.ofVirtual()::start;
        var toStop = new ConcurrentLinkedDeque<Runnable>();
        try {
            if (properties.embedsSomething()) toStop.push(DataFolder.open(properties.data())::close);
            var postgres = CompletableFuture.supplyAsync(() -> postgres(properties, toStop), threads);
            var mongo = CompletableFuture.supplyAsync(() -> mongo(properties, toStop), threads);
            CompletableFuture.allOf(postgres, mongo).join();
            return new RunningStores(postgres.join(), mongo.join(), toStop);
        } catch (CompletionException failure) {
            toStop.forEach(Runnable::run);
            throw failure.getCause() instanceof RuntimeException problem ? problem : failure;
        }
    }

    @Override
    public void close() {
        toStop.forEach(Runnable::run);
    }

    private static PostgresAccess postgres(StoreProperties properties, Deque<Runnable> toStop) {
        var given = properties.givenPostgres();
        if (given != null) {
            GivenStores.check(given);
            return given;
        }
        long begin = System.nanoTime();
        var embedded =
                EmbeddedPostgres.start(properties.data(), properties.postgres().port());
        toStop.push(embedded::close);
        log.info(
                "PostgreSQL runs at {} with its data in {} ({} ms)",
                embedded.access().url(),
                place(properties),
                millisSince(begin));
        return embedded.access();
    }

    private static MongoAccess mongo(StoreProperties properties, Deque<Runnable> toStop) {
        var given = properties.givenMongo();
        if (given != null) {
            GivenStores.check(given);
            return given;
        }
        long begin = System.nanoTime();
        var embedded = EmbeddedMongo.start(properties.data());
        toStop.push(embedded::close);
        log.info("The views are served at {} ({} ms)", embedded.access().url(), millisSince(begin));
        return embedded.access();
    }

    private static Path place(StoreProperties properties) {
        return properties.data().toAbsolutePath().normalize();
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
