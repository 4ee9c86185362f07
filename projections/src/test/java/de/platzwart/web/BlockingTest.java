// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class BlockingTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Blocking blocking = new Blocking(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void the_work_is_done_by_a_thread_that_may_wait() {
        assertThat(blocking.call(() -> Thread.currentThread().isVirtual()).block(SOON))
                .isTrue();
    }

    @Test
    void what_finds_nothing_is_empty() {
        assertThat(blocking.<String>call(() -> null).blockOptional(SOON)).isEmpty();
    }

    @Test
    void whoever_goes_does_not_interrupt_the_work() throws Exception {
        var begun = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        Mono<Boolean> work = blocking.call(() -> {
            begun.countDown();
            try {
                interrupted.complete(!gone.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
            return true;
        });

        var client = work.subscribe();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        client.dispose();
        gone.countDown();

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
    }
}
