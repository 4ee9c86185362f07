// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.confirmed;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.opened;

import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayId;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.Samples;
import de.platzwart.views.ViewsUnderTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient;

class BookingEndpointTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private final PlacesHeld hold = held(booking(1), 2);
    private ViewsUnderTest views;

    @BeforeEach
    void a_hold() throws InterruptedException {
        views = new ViewsUnderTest(stores, Map.of());
        views.happened(Samples.defined("swim"), opened(DAY, 10), hold);
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_hold_is_shown_with_its_end() {
        get(hold.booking().toString(), Samples.SECRET)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .json("""
                    {"booking":"%s","calendar":"swim","date":"2026-06-03",
                     "state":"HELD","expiresAt":"2026-06-01T07:10:00Z",
                     "priceCents":900,"price":900,"start":"09:00","end":"13:00","places":2,"slots":1,
                     "items":[{"offer":"swim","party":{"adult":2}}]}\
                    """.formatted(hold.booking()));
    }

    @Test
    void a_confirmed_booking_does_not_expire() throws InterruptedException {
        views.happened(confirmed(hold));

        get(hold.booking().toString(), Samples.SECRET)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.expiresAt")
                .isEmpty();
    }

    @Test
    void a_hold_past_its_time_has_lapsed_although_nobody_wrote_it() {
        views.clock.set(Samples.AT.plusSeconds(600));

        get(hold.booking().toString(), Samples.SECRET)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("LAPSED");
    }

    @Test
    void a_booking_that_moved_is_shown_where_it_is() throws InterruptedException {
        DayId there = DayId.of("swim/2026-06-04");
        var out = new BookingMovedOut(DAY, hold.booking(), 1, hold.taken(), there, null, Samples.AT);
        views.happened(opened(there, 5), out, Samples.movedIn(out, hold));

        get(hold.booking().toString(), Samples.SECRET)
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.date")
                .isEqualTo("2026-06-04")
                .jsonPath("$.state")
                .isEqualTo("HELD");
    }

    @Test
    void an_unknown_booking_and_a_wrong_secret_answer_alike() {
        for (var response : new WebTestClient.ResponseSpec[] {
            get(booking(99).toString(), Samples.SECRET), get(hold.booking().toString(), "another-secret-another-secret")
        }) {
            response.expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("BOOKING_UNKNOWN");
        }
    }

    @Test
    void what_cannot_be_an_id_or_a_secret_is_told_so() {
        refused(get("17", Samples.SECRET), 400, "BOOKING_ID_INVALID");
        refused(get(hold.booking().toString(), "short"), 400, "SECRET_INVALID");
        refused(views.web.get().uri("/api/v1/bookings/" + hold.booking()).exchange(), 400, "SECRET_MISSING");
    }

    private static void refused(WebTestClient.ResponseSpec response, int status, String reason) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    private WebTestClient.ResponseSpec get(String booking, String secret) {
        return views.web
                .get()
                .uri("/api/v1/bookings/" + booking)
                .header("Booking-Secret", secret)
                .exchange();
    }
}
