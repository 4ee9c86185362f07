// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.NOON;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.DayId;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.Samples;
import de.platzwart.store.StoredFact;
import de.platzwart.views.ViewsUnderTest;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class AvailabilityStreamTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final String STREAM = "/api/v1/calendars/swim/availability/stream";
    private static final DayId NEXT_DAY = DayId.of("swim/2026-06-04");

    private ViewsUnderTest views;

    @BeforeEach
    void a_pool_with_two_open_days() throws InterruptedException {
        views = new ViewsUnderTest(stores, Map.of("platzwart.stream.listeners-at-most", 2));
        views.happened(Samples.defined("swim"), opened(DAY, 10), opened(NEXT_DAY, 5));
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void who_only_asks_for_the_headers_takes_no_place_of_a_listener() {
        for (int i = 0; i < 10; i++) {
            views.web
                    .head()
                    .uri("/api/v1/calendars/swim/availability/stream")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        assertThat(views.bean(io.micrometer.core.instrument.MeterRegistry.class)
                        .get("platzwart.stream.listeners")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void who_knows_nothing_is_told_every_day_and_then_what_changes() throws InterruptedException {
        Iterator<ServerSentEvent<String>> told = listen(STREAM, "");
        assertThat(told.next().data()).contains("2026-06-03", "\"free\":10");
        assertThat(told.next().data()).contains("2026-06-04");

        List<StoredFact> written = views.happened(held(booking(1), 3));

        ServerSentEvent<String> change = told.next();
        assertThat(change.data()).contains("2026-06-03", "\"free\":7");
        assertThat(change.id()).isEqualTo(String.valueOf(written.getLast().position()));
    }

    @Test
    void who_comes_back_is_told_what_changed_since() throws InterruptedException {
        Iterator<ServerSentEvent<String>> before = listen(STREAM, "");
        before.next();
        String last = Objects.requireNonNull(before.next().id());
        views.happened(held(NEXT_DAY, booking(1), NOON, 1, Samples.AT));

        Iterator<ServerSentEvent<String>> told = listen(STREAM, last);

        assertThat(nextOf("2026-06-04", told)).contains("\"free\":4");
        views.happened(held(booking(2), 1));
        assertThat(nextOf("2026-06-03", told)).contains("\"free\":9");
    }

    /** A day that has not changed may be told again, which does no harm. */
    private static String nextOf(String date, Iterator<ServerSentEvent<String>> told) {
        String data = "";
        while (!data.contains(date)) {
            data = String.valueOf(told.next().data());
        }
        return data;
    }

    @Test
    void the_end_of_a_hold_is_told_although_nothing_happened() throws InterruptedException {
        views.happened(held(booking(1), 3));
        Iterator<ServerSentEvent<String>> told = listen(STREAM + "?to=2026-06-03", "");
        assertThat(told.next().data()).contains("\"free\":7");

        views.clock.advance(Duration.ofMinutes(10));

        assertThat(told.next().data()).contains("2026-06-03").doesNotContain("\"free\":7");
    }

    @Test
    void many_changes_at_once_are_told_as_few() throws InterruptedException {
        Iterator<ServerSentEvent<String>> told = listen(STREAM + "?to=2026-06-03", "");
        told.next();
        for (int i = 0; i < 10; i++) {
            views.happened(held(booking(i), 1));
        }

        int events = 1;
        // the clock of this test stands still, so the last is told only after the pause has passed
        for (String data = told.next().data(); !Objects.requireNonNull(data).contains("\"free\":0"); events++) {
            views.clock.advance(Duration.ofMillis(100));
            data = told.next().data();
        }
        assertThat(events).isLessThan(10);
    }

    @Test
    void beyond_the_bound_one_is_asked_to_come_back_later() {
        listen(STREAM, "").next();
        listen(STREAM, "").next();

        views.web
                .get()
                .uri(STREAM)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("TOO_MANY_LISTENERS");
    }

    /** All ask before the first one listens, as happens when many come at once. */
    @Test
    void the_bound_holds_when_many_come_at_once() {
        AvailabilityStream stream = views.bean(AvailabilityStream.class);
        Asked asked = new Asked(DAY.calendar(), DAY.date(), DAY.date(), Wanted.ANYTHING);
        AtomicInteger turnedAway = new AtomicInteger();
        List<Disposable> all = Stream.generate(() -> stream.listen(asked, -1)).limit(5).toList().stream()
                .map(told -> told.subscribe(_ -> {}, _ -> turnedAway.incrementAndGet()))
                .toList();

        assertThat(turnedAway).hasValue(3);
        all.forEach(Disposable::dispose);
    }

    @Test
    void whoever_leaves_makes_room() {
        Disposable one = events(STREAM, "").subscribe();
        Disposable two = events(STREAM, "").subscribe();
        one.dispose();
        two.dispose();

        assertThat(listen(STREAM, "").hasNext()).isTrue();
    }

    private Iterator<ServerSentEvent<String>> listen(String uri, String lastEventId) {
        return events(uri, lastEventId).toIterable(1).iterator();
    }

    private Flux<ServerSentEvent<String>> events(String uri, String lastEventId) {
        return views.web
                .get()
                .uri(uri)
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> event.data() != null);
    }
}
