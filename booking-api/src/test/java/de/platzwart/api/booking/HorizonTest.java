// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A calendar that is offered less far ahead than before. */
class HorizonTest extends PlatzwartTest {
    private static final LocalDate FAR = tomorrow().plusDays(19);

    @Test
    void a_day_beyond_the_new_horizon_keeps_its_bookings_and_takes_no_more_online() {
        define("horizon", Samples.pool(50));
        String before = newBooking();
        String near = newBooking();
        hold(FAR, before).expectStatus().isCreated();
        hold(tomorrow(), near).expectStatus().isCreated();

        define("horizon", Samples.pool(50).replace("\"horizonDays\":30", "\"horizonDays\":10"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> shown(0));
        refused(hold(FAR, newBooking()), 404, "DAY_NOT_OPEN");
        refused(move(near, FAR), 404, "DAY_NOT_OPEN");
        hold(FAR, before).expectStatus().isOk();
        move(before, tomorrow()).expectStatus().isOk();
        byStaff(FAR).expectStatus().isOk();

        define("horizon", Samples.pool(50));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> shown(1));
        hold(FAR, newBooking()).expectStatus().isCreated();
    }

    private void shown(int days) {
        client().get()
                .uri("/api/v1/calendars/horizon/availability?from={from}&to={to}", FAR, FAR)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(days);
    }

    private static void refused(ResponseSpec answer, int status, String reason) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    private ResponseSpec hold(LocalDate date, String booking) {
        return send(
                client().put().uri("/api/v1/days/horizon/{date}/bookings/{booking}", date, booking),
                "{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}");
    }

    private ResponseSpec move(String booking, LocalDate date) {
        return send(
                client().post().uri("/api/v1/bookings/{booking}/move", booking),
                "{\"date\":\"%s\",\"start\":\"14:00\"}".formatted(date));
    }

    private ResponseSpec byStaff(LocalDate date) {
        return send(
                admin().put().uri("/api/v1/staff/days/horizon/{date}/bookings/{booking}", date, newBooking()),
                "{\"channel\":\"PHONE\",\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1},"
                        + Samples.CONTACT.substring(1));
    }

    private static ResponseSpec send(WebTestClient.RequestBodySpec request, String body) {
        return request.header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
