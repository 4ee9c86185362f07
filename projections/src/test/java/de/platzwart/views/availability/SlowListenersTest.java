// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.Samples;
import de.platzwart.views.ViewsUnderTest;
import de.platzwart.views.calendars.CalendarsView;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Subscription;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/** Whoever listens and does not read costs a bounded amount of memory, and nobody else anything. */
class SlowListenersTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final int MORE_THAN_WAIT_AT_MOST = 140;

    private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
    private ViewsUnderTest views;

    @BeforeEach
    void a_large_pool() throws InterruptedException {
        views = new ViewsUnderTest(stores, Map.of("platzwart.feed.poll-every", "2ms"));
        views.happened(Samples.defined("swim"), opened(DAY, 1_000));
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void whoever_does_not_read_is_dropped_and_the_others_are_told_everything() throws InterruptedException {
        listen().subscribe(bytes -> read.add(new String(bytes, UTF_8)));
        listen().subscribe(new BaseSubscriber<byte[]>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }
        });
        awaitRead("\"free\":1000");
        assertThat(listening()).isEqualTo(2);

        for (int i = 1; i <= MORE_THAN_WAIT_AT_MOST; i++) {
            views.clock.advance(Duration.ofMillis(100));
            views.happened(held(booking(i), 1));
            awaitRead("\"free\":" + (1_000 - i));
        }

        await().atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(dropped()).isEqualTo(1));
        assertThat(listening()).as("the place of whoever was dropped is free").isEqualTo(1);
    }

    private Flux<byte[]> listen() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("to", DAY.date().toString());
        var asked = Asked.of("swim", parameters, views.bean(CalendarsView.class), views.clock.instant());
        return Objects.requireNonNull(views.bean(AvailabilityStream.class).listen(asked, -1));
    }

    private void awaitRead(String part) throws InterruptedException {
        String next = "";
        while (!next.contains(part)) {
            next = Objects.requireNonNull(read.poll(10, TimeUnit.SECONDS), "nothing was told of " + part);
        }
    }

    private double listening() {
        return views.bean(MeterRegistry.class)
                .get("platzwart.stream.listeners")
                .gauge()
                .value();
    }

    private double dropped() {
        return views.bean(MeterRegistry.class)
                .get("platzwart.stream.dropped")
                .counter()
                .count();
    }
}
