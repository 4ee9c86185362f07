// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Who asks for the same within a fifth of a second is shown the same, and it is put together once: for many visitors as
 * for one, however fast places are sold. Only one of them is put together at a time; who comes meanwhile waits for it.
 */
final class ReadyPages {
    static final Duration SHARED = Duration.ofMillis(200);
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Function<Asked, Mono<ReadyPage>> maker;
    private final AsyncCache<Asked, ReadyPage> pages;

    ReadyPages(Function<Asked, Mono<ReadyPage>> maker, ExecutorService threads) {
        this.maker = maker;
        this.pages = Caffeine.newBuilder()
                .expireAfterWrite(SHARED)
                .maximumWeight(MOST_BYTES)
                .weigher((Asked asked, ReadyPage page) ->
                        page.bytes() + asked.page().length())
                .executor(threads)
                .buildAsync();
    }

    /** Whoever asked may go: others may wait for the same. */
    Mono<ReadyPage> page(Asked asked) {
        return Mono.fromFuture(() -> pages.get(asked, this::make), true);
    }

    /** Beside the event loop, and beside whatever the first who asked has in their request. */
    private CompletableFuture<ReadyPage> make(Asked asked, Executor threads) {
        CompletableFuture<ReadyPage> made =
                maker.apply(asked).subscribeOn(Schedulers.fromExecutor(threads)).toFuture();
        var _ = made.thenAccept(page -> {
            if (!page.isWhatWasAskedFor()) {
                pages.asMap().remove(asked, made);
            }
        });
        return made;
    }
}
