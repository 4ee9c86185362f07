// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Nobody takes everything. Here a range may hold three places and take two numbers, and an address may book twice. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=framework",
            "platzwart.limits.places-held-per-range=3",
            "platzwart.limits.numbers-per-range=2",
            "platzwart.limits.bookings-per-email=2"
        })
class LimitsTest extends PlatzwartTest {
    @Autowired
    private JdbcTemplate jdbc;

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
    void what_was_held_elsewhere_counts_there_and_is_given_back_there() {
        open("limit-roam");
        String booking = newBooking();
        hold("limit-roam", booking, ELSEWHERE, 3).expectStatus().isCreated();
        hold("limit-roam", booking, HERE, 3).expectStatus().isOk();
        refused(hold("limit-roam", newBooking(), ELSEWHERE, 1), "TOO_MANY_HELD");
        post(booking, "confirmation", CONTACT).expectStatus().isOk();
        hold("limit-roam", newBooking(), ELSEWHERE, 3).expectStatus().isCreated();
        hold("limit-roam", newBooking(), HERE, 3).expectStatus().isCreated();
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

    @Test
    void a_range_takes_so_many_numbers_of_a_line() {
        define("limit-numbers", Samples.pool(50));
        jdbc.update("insert into line (calendar, opens_at, called_at, busy_at) values"
                + " ('limit-numbers', date_trunc('hour', now()) + interval '2 hours', now(), now())");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> number("203.0.113.200")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.number")
                .isNumber());
        number(HERE).expectStatus().isOk();
        number(NEIGHBOUR).expectStatus().isOk();
        refused(number(HERE), "TOO_MANY_NUMBERS");
        number("192.0.2.7").expectStatus().isOk();
        var page = client().get()
                .uri("/wait/limit-numbers")
                .header("X-Forwarded-For", HERE)
                .cookie("lang", "de")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                .expectBody(String.class)
                .returnResult();
        assertThat(page.getResponseBody()).contains("Von Ihrem Anschluss");
    }

    private WebTestClient.ResponseSpec number(String address) {
        return client().post()
                .uri("/api/v1/calendars/limit-numbers/line")
                .header("X-Forwarded-For", address)
                .exchange();
    }

    @Test
    void what_is_offered_to_somebody_who_waits_counts_as_a_booking_of_theirs() {
        open(
                "limit-list",
                Samples.pool(2)
                        .replace(
                                "\"horizonDays\":30",
                                "\"horizonDays\":3,\"waiting\":{\"returnMinutes\":600,\"offerMinutes\":60}"));
        String ofBert = newBooking();
        hold("limit-list", ofBert, ELSEWHERE, 2).expectStatus().isCreated();
        post(ofBert, "confirmation", CONTACT.replace("ada@", "bert@"))
                .expectStatus()
                .isOk();
        for (String booking : new String[] {newBooking(), newBooking()}) {
            hold("limit-list", booking, HERE, 1, "14:00").expectStatus().isCreated();
            post(booking, "confirmation", CONTACT).expectStatus().isOk();
        }
        String waiting = "/api/v1/calendars/limit-list/waiting/" + newBooking();
        client().put()
                .uri(waiting)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .bodyValue("{\"offer\":\"swim\",\"party\":{\"child\":1},\"from\":\"%s\",".formatted(tomorrow())
                        + CONTACT.substring(1))
                .exchange()
                .expectStatus()
                .isCreated();
        post(ofBert, "cancellation", "{}").expectStatus().isOk();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> client().get()
                .uri(waiting)
                .header("Booking-Secret", SECRET)
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ASKED"));
        refused(
                client().post()
                        .uri(waiting + "/acceptance")
                        .header("Booking-Secret", SECRET)
                        .exchange(),
                "TOO_MANY_BOOKINGS");
    }

    private void open(String calendar) {
        open(calendar, Samples.pool(50));
    }

    private void open(String calendar, String rules) {
        define(calendar, rules);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> client().get()
                .uri("/api/v1/calendars/{calendar}/availability?from={day}&to={day}", calendar, tomorrow(), tomorrow())
                .exchange()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(1));
    }

    private WebTestClient.ResponseSpec hold(String calendar, String booking, String address, int places) {
        return hold(calendar, booking, address, places, "09:00");
    }

    private WebTestClient.ResponseSpec hold(String calendar, String booking, String address, int places, String start) {
        return client().put()
                .uri("/api/v1/days/{calendar}/{day}/bookings/{booking}", calendar, tomorrow(), booking)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .header("X-Forwarded-For", address)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"%s\",\"party\":{\"child\":%d}}".formatted(start, places))
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
