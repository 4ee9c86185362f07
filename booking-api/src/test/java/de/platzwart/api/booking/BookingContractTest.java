// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The contract of the booking path, over HTTP, as an outside client relies on it. */
class BookingContractTest extends PlatzwartTest {
    private static final String CHILD = """
        {"offer":"swim","start":"09:00","party":{"child":2}}\
        """;
    private final String booking = newBooking();

    @BeforeEach
    void calendars() {
        define("contract-pool", Samples.pool(6));
        define("contract-office", Samples.office(1));
    }

    @Test
    void a_hold_is_answered_with_201_and_a_repeat_with_200_and_the_same_body() {
        byte[] first = hold("contract-pool", tomorrow(), booking, CHILD)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/bookings/" + booking)
                .expectBody()
                .jsonPath("$.booking")
                .isEqualTo(booking)
                .jsonPath("$.state")
                .isEqualTo("HELD")
                .jsonPath("$.expiresAt")
                .isNotEmpty()
                .jsonPath("$.price")
                .isEqualTo(0)
                .jsonPath("$.slots")
                .isEqualTo(1)
                .returnResult()
                .getResponseBody();

        byte[] second = hold("contract-pool", tomorrow(), booking, CHILD)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_same_id_for_something_else_is_refused_here_and_on_another_day() {
        define("reuse-pool", Samples.pool(6));
        define("reuse-office", Samples.office(1));
        hold("reuse-pool", tomorrow(), booking, CHILD).expectStatus().isCreated();

        refused(hold("reuse-pool", tomorrow(), booking, CHILD.replace("2", "3")), 409, "BOOKING_ID_REUSED");
        refused(hold("reuse-pool", tomorrow().plusDays(1), booking, CHILD), 409, "BOOKING_ID_REUSED");
        refused(hold("reuse-office", tomorrow(), booking, service("pickup", "09:00")), 409, "BOOKING_ID_REUSED");
    }

    @Test
    void a_sold_out_session_says_how_many_are_free_and_what_else_there_is() {
        hold("contract-pool", tomorrow().plusDays(2), newBooking(), CHILD.replace("2", "5"))
                .expectStatus()
                .isCreated();

        refused(hold("contract-pool", tomorrow().plusDays(2), newBooking(), CHILD), 409, "SOLD_OUT")
                .jsonPath("$.free")
                .isEqualTo(1)
                .jsonPath("$.alternatives[0].start")
                .isEqualTo("14:00")
                .jsonPath("$.alternatives[0].date")
                .isEqualTo(tomorrow().plusDays(2).toString());
    }

    @Test
    void a_free_booking_is_confirmed_and_a_paid_one_waits_for_payment() {
        hold("contract-pool", tomorrow().plusDays(3), booking, CHILD)
                .expectStatus()
                .isCreated();
        post(booking, "confirmation", CONTACT)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED");

        String paid = newBooking();
        hold("contract-pool", tomorrow().plusDays(3), paid, CHILD.replace("child", "adult"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.price")
                .isEqualTo(900);
        post(paid, "confirmation", CONTACT)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PAYMENT_DUE");
    }

    @Test
    void a_hold_can_be_extended_as_often_as_the_calendar_says() {
        hold("contract-pool", tomorrow().plusDays(4), booking, CHILD)
                .expectStatus()
                .isCreated();

        post(booking, "extension", null).expectStatus().isOk();
        post(booking, "extension", null).expectStatus().isOk();
        refused(post(booking, "extension", null), 409, "NO_MORE_EXTENSIONS");
    }

    @Test
    void part_of_a_party_can_be_cancelled_and_then_the_rest() {
        hold("contract-pool", tomorrow().plusDays(5), booking, CHILD)
                .expectStatus()
                .isCreated();
        post(booking, "confirmation", CONTACT).expectStatus().isOk();

        post(booking, "cancellation", "{\"party\":{\"child\":1}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.places")
                .isEqualTo(1);
        post(booking, "cancellation", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CANCELLED");
    }

    @Test
    void several_services_make_one_appointment_of_consecutive_slots() {
        String services = """
            {"items":[{"offer":"passport","quantity":2},{"offer":"pickup","quantity":1}],"start":"09:00"}\
            """;

        hold("contract-office", tomorrow(), booking, services)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.slots")
                .isEqualTo(5)
                .jsonPath("$.end")
                .isEqualTo("09:50");
        refused(hold("contract-office", tomorrow(), newBooking(), service("pickup", "09:40")), 409, "SOLD_OUT");
        hold("contract-office", tomorrow(), newBooking(), service("pickup", "09:50"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void a_move_gives_the_new_time_and_frees_the_old_one() {
        LocalDate first = tomorrow().plusDays(6);
        LocalDate second = tomorrow().plusDays(7);
        hold("contract-office", first, booking, service("pickup", "10:00"))
                .expectStatus()
                .isCreated();
        post(booking, "confirmation", CONTACT).expectStatus().isOk();

        post(booking, "move", "{\"date\":\"%s\",\"start\":\"10:30\"}".formatted(first))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.start")
                .isEqualTo("10:30");
        post(booking, "move", "{\"date\":\"%s\",\"start\":\"11:00\"}".formatted(second))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.date")
                .isEqualTo(second.toString())
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED");

        hold("contract-office", first, newBooking(), service("pickup", "10:30"))
                .expectStatus()
                .isCreated();
        refused(hold("contract-office", second, newBooking(), service("pickup", "11:00")), 409, "SOLD_OUT");
        show(booking).expectStatus().isOk().expectBody().jsonPath("$.date").isEqualTo(second.toString());
    }

    @Test
    void a_move_to_where_nothing_is_free_leaves_everything_as_it_was() {
        LocalDate first = tomorrow().plusDays(8);
        LocalDate second = tomorrow().plusDays(9);
        hold("contract-office", first, booking, service("pickup", "10:00"))
                .expectStatus()
                .isCreated();
        hold("contract-office", second, newBooking(), service("pickup", "11:00"))
                .expectStatus()
                .isCreated();

        refused(post(booking, "move", "{\"date\":\"%s\",\"start\":\"11:00\"}".formatted(second)), 409, "SOLD_OUT");
        show(booking)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.date")
                .isEqualTo(first.toString())
                .jsonPath("$.start")
                .isEqualTo("10:00");
    }

    @Test
    void an_unknown_booking_and_a_wrong_secret_are_answered_alike() {
        hold("contract-pool", tomorrow().plusDays(10), booking, CHILD)
                .expectStatus()
                .isCreated();

        for (String path : new String[] {"extension", "cancellation"}) {
            byte[] unknown = post(newBooking(), "x".repeat(22), path, null)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            byte[] wrong = post(booking, "x".repeat(22), path, null)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            assertThat(withoutInstance(wrong)).isEqualTo(withoutInstance(unknown));
        }
    }

    private static String withoutInstance(byte @org.jspecify.annotations.Nullable [] body) {
        return new String(java.util.Objects.requireNonNull(body), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\"instance\":\"[^\"]*\",?", "");
    }

    private ResponseSpec hold(String calendar, LocalDate date, String id, String body) {
        return client().put()
                .uri("/api/v1/days/{calendar}/{date}/bookings/{booking}", calendar, date, id)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec show(String id) {
        return client().get()
                .uri("/api/v1/bookings/{booking}", id)
                .header("Booking-Secret", SECRET)
                .exchange();
    }

    private ResponseSpec post(String id, String path, @org.jspecify.annotations.Nullable String body) {
        return post(id, SECRET, path, body);
    }

    private ResponseSpec post(String id, String secret, String path, @org.jspecify.annotations.Nullable String body) {
        var request = client().post()
                .uri("/api/v1/bookings/{booking}/" + path, id)
                .header("Booking-Secret", secret)
                .contentType(MediaType.APPLICATION_JSON);
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private static org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec refused(
            ResponseSpec answer, int status, String reason) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    private static String service(String offer, String start) {
        return "{\"offer\":\"%s\",\"start\":\"%s\"}".formatted(offer, start);
    }
}
