// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Nobody takes everything. Here a range may hold three places, and an e-mail address may book twice. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=framework",
            "platzwart.limits.places-held-per-range=3",
            "platzwart.limits.bookings-per-email=2"
        })
class LimitsTest extends PlatzwartTest {
    private static final String HERE = "198.51.100.7";
    private static final String NEIGHBOUR = "198.51.100.8";
    private static final String ELSEWHERE = "203.0.113.5";

    @Test
    void a_range_holds_so_many_places_and_others_go_on() {
        open("limit-range");
        hold("limit-range", newBooking(), HERE, 2).expectStatus().isCreated();
        refused(hold("limit-range", newBooking(), NEIGHBOUR, 2), "TOO_MANY_HELD");
        hold("limit-range", newBooking(), NEIGHBOUR, 1).expectStatus().isCreated();
        refused(hold("limit-range", newBooking(), HERE, 1), "TOO_MANY_HELD");

        hold("limit-range", newBooking(), ELSEWHERE, 3).expectStatus().isCreated();
        hold("limit-range", newBooking(), "10.1.2.3", 4).expectStatus().isCreated();
        open("limit-range-too");
        hold("limit-range-too", newBooking(), HERE, 3).expectStatus().isCreated();
    }

    @Test
    void what_is_confirmed_or_given_back_is_held_no_more() {
        open("limit-back");
        String booking = newBooking();
        hold("limit-back", booking, HERE, 3).expectStatus().isCreated();
        hold("limit-back", booking, HERE, 3).expectStatus().isOk();
        post(booking, "confirmation", CONTACT).expectStatus().isOk();
        String second = newBooking();
        hold("limit-back", second, HERE, 3).expectStatus().isCreated();
        post(second, "cancellation", "{}").expectStatus().isOk();
        hold("limit-back", newBooking(), HERE, 3).expectStatus().isCreated();
    }

    @Test
    void a_second_wish_under_the_same_name_gives_nothing_back() {
        open("limit-wish");
        String booking = newBooking();
        hold("limit-wish", booking, HERE, 3).expectStatus().isCreated();
        refused(hold("limit-wish", booking, HERE, 2), "BOOKING_ID_REUSED", HttpStatus.CONFLICT);
        refused(hold("limit-wish", newBooking(), HERE, 1), "TOO_MANY_HELD");
    }

    @Test
    void an_address_books_so_often_however_it_is_written() {
        open("limit-email");
        String[] bookings = {newBooking(), newBooking(), newBooking()};
        for (String booking : bookings) {
            hold("limit-email", booking, ELSEWHERE, 1).expectStatus().isCreated();
        }
        post(bookings[0], "confirmation", CONTACT).expectStatus().isOk();
        post(bookings[0], "confirmation", CONTACT).expectStatus().isOk();
        post(bookings[1], "confirmation", CONTACT.replace("ada@", "Ada+pool@"))
                .expectStatus()
                .isOk();
        refused(post(bookings[2], "confirmation", CONTACT), "TOO_MANY_BOOKINGS");
        post(bookings[2], "confirmation", CONTACT.replace("ada@", "bert@"))
                .expectStatus()
                .isOk();
        admin().put()
                .uri("/api/v1/staff/days/limit-email/{day}/bookings/{booking}", tomorrow(), newBooking())
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
    void an_address_joins_a_line_so_often() {
        open("limit-line");
        join("limit-line", "ada@example.org").expectStatus().isCreated();
        join("limit-line", "Ada+pool@example.org").expectStatus().isCreated();
        refused(join("limit-line", "ada@example.org"), "TOO_MANY_BOOKINGS");
        join("limit-line", "bert@example.org").expectStatus().isCreated();
    }

    private WebTestClient.ResponseSpec join(String calendar, String email) {
        return client().put()
                .uri("/api/v1/calendars/{calendar}/waiting/{booking}", calendar, newBooking())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .bodyValue("""
                    {"offer":"swim","party":{"child":1},"from":"%s","start":"14:00",
                     "contact":{"name":"Ada Beispiel","email":"%s","language":"de"}}\
                    """.formatted(tomorrow(), email))
                .exchange();
    }

    private void open(String calendar) {
        define(calendar, Samples.pool(50));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> client().get()
                .uri("/api/v1/calendars/{calendar}/availability?from={day}&to={day}", calendar, tomorrow(), tomorrow())
                .exchange()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(1));
    }

    private WebTestClient.ResponseSpec hold(String calendar, String booking, String address, int places) {
        return client().put()
                .uri("/api/v1/days/{calendar}/{day}/bookings/{booking}", calendar, tomorrow(), booking)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .header("X-Forwarded-For", address)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":%d}}".formatted(places))
                .exchange();
    }

    private WebTestClient.ResponseSpec post(String booking, String what, String body) {
        return client().post()
                .uri("/api/v1/bookings/{booking}/{what}", booking, what)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .header("X-Forwarded-For", HERE)
                .bodyValue(body)
                .exchange();
    }

    private static void refused(WebTestClient.ResponseSpec answer, String reason) {
        refused(answer, reason, HttpStatus.TOO_MANY_REQUESTS);
    }

    private static void refused(WebTestClient.ResponseSpec answer, String reason, HttpStatus status) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }
}
