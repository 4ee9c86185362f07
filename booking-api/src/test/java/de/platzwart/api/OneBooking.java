// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import de.platzwart.api.booking.BookingKey;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A citizen with a booking for tomorrow, made by HTTP, whose link can be opened then. */
public final class OneBooking {
    private final BookingKey key = BookingKey.fresh();
    private final WebTestClient client;

    public OneBooking(WebTestClient client) {
        this.client = client;
    }

    public BookingKey key() {
        return key;
    }

    /** The page of it, or something below that page. */
    public String path(String below) {
        return "/b/" + key.text() + below;
    }

    /**
     * Keeps places.
     *
     * @param wish offer and party, or items, as the contract writes them, without braces around
     */
    public OneBooking hold(String calendar, String start, String wish) {
        client.put()
                .uri("/api/v1/days/{calendar}/{date}/bookings/{booking}", calendar, Samples.tomorrow(), key.booking())
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{%s,\"start\":\"%s\"}".formatted(wish, start))
                .exchange()
                .expectStatus()
                .isCreated();
        return this;
    }

    public OneBooking holdChildren(String calendar, String start, int children) {
        return hold(calendar, start, "\"offer\":\"swim\",\"party\":{\"child\":%d}".formatted(children));
    }

    public OneBooking confirm() {
        return ask("confirmation", Samples.CONTACT);
    }

    public OneBooking moveTo(String start) {
        return ask("move", "{\"date\":\"%s\",\"start\":\"%s\"}".formatted(Samples.tomorrow(), start));
    }

    public OneBooking ask(String change, String body) {
        client.post()
                .uri("/api/v1/bookings/{booking}/" + change, key.booking())
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
        return this;
    }

    public ResponseSpec get(String below) {
        return client.get().uri(path(below)).exchange();
    }
}
