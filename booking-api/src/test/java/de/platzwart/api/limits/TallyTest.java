// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.BookingId;
import de.platzwart.views.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has how much. */
class TallyTest {
    private static final BookingId ONE = new BookingId(new UUID(0, 1));
    private static final BookingId OTHER = new BookingId(new UUID(0, 2));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-03T05:00:00Z"));
    private final Tally tally = new Tally(Duration.ofDays(1), clock);

    @Test
    void the_limit_itself_can_be_taken_and_not_one_more() {
        assertThat(take("anna", ONE, 3)).isEqualTo(Tally.Taken.NEW);
        assertThat(take("anna", OTHER, 3)).isEqualTo(Tally.Taken.TOO_MUCH);
        assertThat(take("anna", OTHER, 2)).isEqualTo(Tally.Taken.NEW);
        assertThat(take("bert", OTHER, 5)).isEqualTo(Tally.Taken.NEW);
    }

    @Test
    void asking_again_takes_nothing_more() {
        take("anna", ONE, 5);
        assertThat(take("anna", ONE, 5)).isEqualTo(Tally.Taken.KNOWN);
    }

    @Test
    void what_is_over_or_given_back_counts_no_more() {
        take("anna", ONE, 5);
        clock.advance(Duration.ofMinutes(10));
        assertThat(take("anna", OTHER, 5)).isEqualTo(Tally.Taken.NEW);
        tally.release("anna", OTHER);
        assertThat(take("anna", ONE, 5)).isEqualTo(Tally.Taken.NEW);
    }

    @Test
    void what_is_kept_longer_counts_longer() {
        take("anna", ONE, 5);
        tally.keep("anna", ONE, 5, clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(59));
        assertThat(take("anna", OTHER, 1)).isEqualTo(Tally.Taken.TOO_MUCH);
    }

    private Tally.Taken take(String holder, BookingId booking, int count) {
        return tally.take(holder, booking, count, clock.instant().plus(Duration.ofMinutes(10)), 5);
    }
}
