// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.OneBooking;
import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.booking.BookingKey;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;

/** Those who wait in the waiting list, while others stand in the line before the same calendar. */
class WaitingListBesideALineTest extends PlatzwartTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CONTACT_ALONE = CONTACT.substring("{\"contact\":".length(), CONTACT.length() - 1);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void beside_a_line_only_what_came_back_is_offered_and_what_is_free_is_for_the_line() {
        pool("beside-line");
        pool("beside-none");
        OneBooking booked = new OneBooking(client());
        await().atMost(SOON).untilAsserted(() -> booked.holdChildren("beside-line", "09:00", 1));
        booked.confirm();
        StandingLines lines = beans.createBean(StandingLines.class);
        String turn = lines.turn(lines.before("beside-line"));

        BookingKey first = join("beside-line", turn);
        BookingKey second = join("beside-line", turn);
        // whoever waits where there is no line is asked in a later look at all lists, twice
        for (int look = 0; look < 2; look++) {
            BookingKey elsewhere = join("beside-none", null);
            await().atMost(SOON).until(() -> state("beside-none", elsewhere).equals("ASKED"));
        }
        assertThat(state("beside-line", first)).isEqualTo("WAITING");

        booked.ask("cancellation", "{}");

        await().atMost(SOON).until(() -> state("beside-line", first).equals("ASKED"));
        assertThat(state("beside-line", second)).as("two are free").isEqualTo("WAITING");
    }

    private void pool(String calendar) {
        define(
                calendar,
                Samples.pool(3)
                        .replace(
                                "\"horizonDays\":30",
                                "\"horizonDays\":3,\"waiting\":{\"returnMinutes\":600,\"offerMinutes\":60}"));
    }

    /** For one child at nine. */
    private BookingKey join(String calendar, @Nullable String turn) {
        BookingKey key = BookingKey.fresh();
        client().put()
                .uri("/api/v1/calendars/{calendar}/waiting/{booking}", calendar, key.booking())
                .header("Booking-Secret", key.secret())
                .headers(headers -> {
                    if (turn != null) headers.set(SlipCarrier.HEADER, turn);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                    {"offer":"swim","party":{"child":1},"from":"%s","start":"09:00","contact":%s}\
                    """.formatted(tomorrow(), CONTACT_ALONE))
                .exchange()
                .expectStatus()
                .isCreated();
        return key;
    }

    private String state(String calendar, BookingKey key) {
        Seen seen = client().get()
                .uri("/api/v1/calendars/{calendar}/waiting/{booking}", calendar, key.booking())
                .header("Booking-Secret", key.secret())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Seen.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(seen).state();
    }

    private record Seen(String state) {}
}
