// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class ReadyPagesTest {
    private static final Asked ASKED = new Asked("http", "", "/book/pool", "de");
    private static final Asked OTHER = new Asked("http", "", "/book/pool", "en");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger made = new AtomicInteger();
    private final CompletableFuture<ReadyPage> gate = new CompletableFuture<>();
    private final ReadyPages pages = new ReadyPages(
            _ -> Mono.defer(() -> {
                made.incrementAndGet();
                return Mono.fromFuture(gate, true);
            }),
            threads);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void however_many_ask_one_page_is_put_together_at_a_time() {
        var first = pages.page(ASKED).toFuture();
        var second = pages.page(ASKED).toFuture();
        var third = pages.page(OTHER).toFuture();
        gate.complete(page(HttpStatus.OK));
        assertThat(first.join()).isSameAs(second.join()).isSameAs(third.join());
        assertThat(made).hasValue(2);
    }

    @Test
    void who_leaves_takes_the_page_from_nobody() {
        var leaving = pages.page(ASKED).subscribe();
        var staying = pages.page(ASKED).toFuture();
        leaving.dispose();
        gate.complete(page(HttpStatus.OK));
        assertThat(staying.join()).isNotNull();
        assertThat(made).hasValue(1);
    }

    @Test
    void what_went_wrong_is_not_kept() {
        gate.complete(page(HttpStatus.NOT_FOUND));
        await().untilAsserted(() -> {
            pages.page(ASKED).block();
            assertThat(made).hasValueGreaterThan(2);
        });
    }

    private static ReadyPage page(HttpStatus status) {
        var written = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        written.getResponse().setStatusCode(status);
        return ReadyPage.of(written, new byte[] {'a'});
    }
}
