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
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What ended is written down, although nobody asks for the places: views and reactions wait for it. */
class SweptHoldsTest extends PlatzwartTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void holds_that_end_are_written_down_again_and_again() {
        define("swept", Samples.pool(5).replace("\"holdSeconds\":600", "\"holdSeconds\":1"));
        for (int i = 0; i < 2; i++) {
            String booking = newBooking();
            await().atMost(SOON).untilAsserted(() -> client().put()
                    .uri("/api/v1/days/swept/{day}/bookings/{booking}", tomorrow(), booking)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Booking-Secret", SECRET)
                    .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                    .exchange()
                    .expectStatus()
                    .isCreated());
            // the hold was the step 0; that it has ended is a fact of its own, and nobody but the sweeper writes it
            await().atMost(SOON).untilAsserted(() -> client().get()
                    .uri("/api/v1/bookings/{booking}", booking)
                    .header("Booking-Secret", SECRET)
                    .exchange()
                    .expectHeader()
                    .valueEquals("ETag", "\"1\""));
        }
    }
}
