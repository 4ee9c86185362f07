// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.rush.LineEndpoint.LineAnswer;
import de.platzwart.booking.calendar.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A rush, seen from outside. */
class WaitingRoomTest extends PlatzwartTest {
    private static final int CROWD = 100;

    private static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    private LineTable table;

    @Autowired
    private Lines lines;

    @Test
    void everybody_who_was_early_is_drawn_by_lot_and_the_others_come_after() {
        line("pool-early", Duration.ofMinutes(10));
        List<LineAnswer> early = IntStream.range(0, CROWD)
                .mapToObj(_ -> join("pool-early", null))
                .toList();
        assertThat(early).allMatch(one -> one.state() == Standing.State.BEFORE_OPENING);
        aheadOfTime(Duration.ofMinutes(10));
        await().atMost(SOON)
                .until(() -> ask("pool-early", slip(early.getFirst())).lots() != null);
        LineAnswer late = join("pool-early", null);

        List<LineAnswer> asked =
                early.stream().map(one -> ask("pool-early", slip(one))).toList();

        var lots = Objects.requireNonNull(asked.getFirst().lots());
        assertThat(lots.early()).isEqualTo(CROWD);
        Draw draw = new Draw(java.util.HexFormat.of().parseHex(lots.seed()), lots.early());
        List<Integer> places =
                IntStream.range(0, CROWD).map(draw::rankOf).boxed().toList();
        assertThat(places)
                .doesNotHaveDuplicates()
                .isNotEqualTo(places.stream().sorted().toList());
        int called = 0;
        for (int i = 0; i < CROWD; i++) {
            LineAnswer one = asked.get(i);
            if (one.state() == Standing.State.WAITING) {
                assertThat(places.get(i) - one.ahead())
                        .as("the line only goes on")
                        .isGreaterThanOrEqualTo(called);
                called = places.get(i) - one.ahead();
            } else {
                assertThat(one.state()).isEqualTo(Standing.State.CALLED);
                assertThat(places.get(i)).isLessThan(CROWD);
            }
        }
        assertThat(late.number()).isEqualTo(CROWD);
        assertThat(early.stream().map(LineAnswer::number)).doesNotContain(late.number());
        AtomicInteger seconds = new AtomicInteger(600);
        await().atMost(SOON).untilAsserted(() -> {
            aheadOfTime(Duration.ofSeconds(seconds.incrementAndGet()));
            assertThat(ask("pool-early", slip(late)).state()).isEqualTo(Standing.State.CALLED);
        });
    }

    @Test
    void a_program_without_a_turn_is_told_where_to_wait_and_books_when_it_is_called() {
        line("pool-program", Duration.ofSeconds(2));
        hold("pool-program", null)
                .expectStatus()
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("WAITING_ROOM")
                .jsonPath("$.line")
                .isEqualTo("/api/v1/calendars/pool-program/line");
        String number = slip(join("pool-program", null));
        assertThat(join("pool-program", number).number())
                .as("joins twice, has one number")
                .isZero();
        hold("pool-program", number).expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);

        await().atMost(SOON).until(() -> ask("pool-program", number).state() == Standing.State.CALLED);

        LineAnswer called = ask("pool-program", number);
        assertThat(called.turnEndsAt()).isAfter(Instant.now());
        hold("pool-program", "x" + slip(called)).expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        hold("pool-program", slip(called))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value(SlipCarrier.HEADER, renewed -> assertThat(
                                join("pool-program", renewed).turnEndsAt())
                        .isAfter(called.turnEndsAt()));
    }

    @Test
    void everything_but_choosing_a_time_stays_open() {
        define("pool-open", Samples.pool(10));
        await().atMost(SOON)
                .untilAsserted(() -> hold("pool-open", null).expectStatus().isCreated());
        String booking = newBooking();
        put("pool-open", booking, null).expectStatus().isCreated();

        line("pool-open", Duration.ofMinutes(10));

        put("pool-open", newBooking(), null).expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        client().get()
                .uri("/book/pool-open?n.swim.child=1")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/wait/pool-open?n.swim.child=1");
        client().get()
                .uri(java.net.URI.create("http://localhost:" + port() + "/book/pool%2Dopen"))
                .exchange()
                .expectStatus()
                .isSeeOther();
        client().get().uri("/").exchange().expectStatus().isOk();
        client().get().uri("/api/v1/calendars").exchange().expectStatus().isOk();
        client().post()
                .uri("/api/v1/bookings/{booking}/extension", booking)
                .header("Booking-Secret", SECRET)
                .exchange()
                .expectStatus()
                .isOk();
        admin().put()
                .uri("/api/v1/staff/days/pool-open/{day}/bookings/{booking}", tomorrow(), newBooking())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .bodyValue("""
                    {"channel":"PHONE","offer":"swim","start":"09:00","party":{"child":1},"contact":
                     {"name":"Ada Beispiel","email":"ada@example.org","phone":null,"language":"de"}}\
                    """)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void a_calendar_that_nobody_rushes_to_has_no_line() {
        define("pool-calm", Samples.pool(10));
        await().atMost(SOON)
                .untilAsserted(() -> hold("pool-calm", null).expectStatus().isCreated());
        assertThat(join("pool-calm", null).state()).isEqualTo(Standing.State.NO_LINE);
        client().get()
                .uri("/wait/pool-calm?n.swim.child=2&cookies=cookies")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Refresh", "1;url=/book/pool-calm?n.swim.child=2");
        client().get()
                .uri("/api/v1/calendars/nothing/line")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** As before a release of the plan, only nearer. */
    private void line(String calendar, Duration until) {
        define(calendar, Samples.pool(10));
        var id = new CalendarId(calendar);
        table.open(new Line.Id(id, Instant.now().plus(until).truncatedTo(ChronoUnit.SECONDS)));
        await().atMost(SOON).until(() -> lines.of(id).isPresent());
        await().atMost(SOON).untilAsserted(() -> client().get()
                .uri("/api/v1/calendars/{calendar}/line", calendar)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private LineAnswer join(String calendar, @Nullable String slip) {
        return answer(headed(client().post().uri("/api/v1/calendars/{calendar}/line", calendar), slip));
    }

    private LineAnswer ask(String calendar, String slip) {
        return answer(headed(client().get().uri("/api/v1/calendars/{calendar}/line", calendar), slip));
    }

    private static WebTestClient.RequestHeadersSpec<?> headed(
            WebTestClient.RequestHeadersSpec<?> request, @Nullable String slip) {
        return slip == null ? request : request.header(SlipCarrier.HEADER, slip);
    }

    private static LineAnswer answer(WebTestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(request.exchange()
                .expectStatus()
                .isOk()
                .expectBody(LineAnswer.class)
                .returnResult()
                .getResponseBody());
    }

    private static String slip(LineAnswer answer) {
        return Objects.requireNonNull(answer.slip());
    }

    private WebTestClient.ResponseSpec hold(String calendar, @Nullable String slip) {
        return put(calendar, newBooking(), slip);
    }

    private WebTestClient.ResponseSpec put(String calendar, String booking, @Nullable String slip) {
        return client().put()
                .uri("/api/v1/days/{calendar}/{day}/bookings/{booking}", calendar, tomorrow(), booking)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .headers(headers -> {
                    if (slip != null) headers.set(SlipCarrier.HEADER, slip);
                })
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange();
    }
}
