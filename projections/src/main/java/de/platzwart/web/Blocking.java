// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Work that waits for a database, kept off the event loop. Whoever asked may go: cancelling does not interrupt the
 * work, for an interrupt would break the connection that is being read from, or a commit.
 */
public final class Blocking {
    private final ExecutorService threads;

    public Blocking(ExecutorService threads) {
        this.threads = threads;
    }

    /** Begins with each subscription. Empty if the work finds nothing. */
    public <T> Mono<T> call(Supplier<? extends @Nullable T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work::get, threads), true);
    }
}
