// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Waiting for places, from joining to an answer, as a program does it over HTTP. */
class WaitingEndpointTest extends PlatzwartTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CONTACT_ALONE = CONTACT.substring("{\"contact\":".length(), CONTACT.length() - 1);

    private String calendar = "";
    private List<String> booked = List.of();

    @BeforeEach
    void everything_is_booked() {
        calendar = "full-" + newBooking().substring(0, 8);
        define(
                calendar,
                Samples.pool(3)
                        .replace(
                                "\"horizonDays\":30",
                                "\"horizonDays\":3,\"waiting\":{\"returnMinutes\":600,\"offerMinutes\":60}"));
        booked = IntStream.range(0, 3).mapToObj(_ -> book()).toList();
    }

    @Test
    void ten_wait_and_three_places_that_come_free_one_by_one_go_to_the_first_three() {
        List<String> line = IntStream.range(0, 10).mapToObj(_ -> join()).toList();
        see(line.get(9)).jsonPath("$.place").isEqualTo(10);

        for (int i = 0; i < 3; i++) {
            post("/api/v1/bookings/" + booked.get(i) + "/cancellation")
                    .expectStatus()
                    .isOk();
            awaitState(line.get(i), "ASKED");
            see(line.get(i + 1))
                    .jsonPath("$.state")
                    .isEqualTo("WAITING")
                    .jsonPath("$.place")
                    .isEqualTo(1);
            hold(newBooking()).expectStatus().isEqualTo(409);
        }

        answer(line.get(0), "acceptance")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ACCEPTED");
        client().get()
                .uri("/api/v1/bookings/{booking}", line.get(0))
                .header("Booking-Secret", SECRET)
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED");
        answer(line.get(1), "refusal")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DECLINED");
        awaitState(line.get(3), "ASKED");
    }

    @Test
    void joining_again_is_joining_once_and_another_wish_needs_another_id() {
        String booking = newBooking();
        join(booking, 1).expectStatus().isCreated();
        join(booking, 1).expectStatus().isOk();
        join(booking, 2)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("BOOKING_ID_REUSED");
        join(booked.getFirst(), 1).expectStatus().isEqualTo(409);
    }

    @Test
    void whoever_leaves_is_no_longer_in_line() {
        String first = join();
        String second = join();
        answer(first, "departure")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("LEFT");
        see(second).jsonPath("$.place").isEqualTo(1);
    }

    @Test
    void nobody_learns_of_an_entry_without_its_secret() {
        String booking = join();
        client().get()
                .uri("/api/v1/calendars/{calendar}/waiting/{booking}", calendar, booking)
                .header("Booking-Secret", "another-secret-of-somebody")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void what_was_not_offered_cannot_be_accepted() {
        answer(join(), "acceptance")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("NOT_ASKED");
    }

    @Test
    void days_that_are_over_or_no_contact_are_refused() {
        put(
                        "{\"offer\":\"swim\",\"party\":{\"child\":1},\"from\":\"2020-01-01\",\"contact\":"
                                + CONTACT_ALONE + "}",
                        newBooking())
                .expectStatus()
                .isEqualTo(422);
        put("{\"offer\":\"swim\",\"party\":{\"child\":1},\"from\":\"%s\"}".formatted(tomorrow()), newBooking())
                .expectStatus()
                .isEqualTo(422);
    }

    private String book() {
        String booking = newBooking();
        // a calendar that was just laid down may not be known to this node yet
        await().atMost(SOON).untilAsserted(() -> hold(booking).expectStatus().isCreated());
        client().post()
                .uri("/api/v1/bookings/{booking}/confirmation", booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(CONTACT)
                .exchange()
                .expectStatus()
                .isOk();
        return booking;
    }

    private ResponseSpec hold(String booking) {
        return client().put()
                .uri("/api/v1/days/{calendar}/{date}/bookings/{booking}", calendar, tomorrow(), booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange();
    }

    private String join() {
        String booking = newBooking();
        join(booking, 1).expectStatus().isCreated();
        return booking;
    }

    private ResponseSpec join(String booking, int children) {
        String body = """
            {"offer":"swim","party":{"child":%d},"from":"%s","start":"09:00","contact":%s}\
            """;
        return put(body.formatted(children, tomorrow(), CONTACT_ALONE), booking);
    }

    private ResponseSpec put(String body, String booking) {
        return client().put()
                .uri("/api/v1/calendars/{calendar}/waiting/{booking}", calendar, booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private BodyContentSpec see(String booking) {
        return client().get()
                .uri("/api/v1/calendars/{calendar}/waiting/{booking}", calendar, booking)
                .header("Booking-Secret", SECRET)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private void awaitState(String booking, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> see(booking).jsonPath("$.state").value(found -> assertThat(found)
                        .isEqualTo(state)));
    }

    private ResponseSpec answer(String booking, String how) {
        return post("/api/v1/calendars/" + calendar + "/waiting/" + booking + "/" + how);
    }

    private ResponseSpec post(String path) {
        return client().post().uri(path).header("Booking-Secret", SECRET).exchange();
    }
}
