// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingEvent.OfferMade;
import de.platzwart.booking.waiting.WaitingEvent.WaitingJoined;
import de.platzwart.booking.waiting.Wish;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines are long and days are many: only where something happened is looked. */
class DaysToLookAtTest {
    private static final CalendarId POOL = new CalendarId("pool");
    private static final DayId WEDNESDAY = DayId.of("pool/2026-06-03");
    private static final DayId THURSDAY = DayId.of("pool/2026-06-04");
    private static final DayId ELSEWHERE = DayId.of("office/2026-06-03");
    private static final BookingId ANNA = new BookingId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private final DaysToLookAt toLookAt = new DaysToLookAt();

    @Test
    void where_nobody_waits_nothing_is_looked_at() {
        toLookAt.changed(List.of(WEDNESDAY, ELSEWHERE));
        assertThat(toLookAt.take(NOW)).isEmpty();
    }

    @Test
    void the_days_that_somebody_joined_for_are_looked_at_once() {
        toLookAt.happened(joined());
        assertThat(toLookAt.take(NOW)).containsOnlyKeys(POOL);
        assertThat(toLookAt.take(NOW)).isEmpty();
    }

    @Test
    void a_day_that_changed_is_looked_at_and_no_other_of_its_line() {
        toLookAt.happened(joined());
        assertThat(toLookAt.take(NOW).get(POOL)).containsExactly(WEDNESDAY, THURSDAY);
        toLookAt.changed(List.of(THURSDAY, ELSEWHERE));
        assertThat(toLookAt.take(NOW)).containsOnlyKeys(POOL).hasEntrySatisfying(POOL, days -> assertThat(days)
                .containsExactly(THURSDAY));
    }

    @Test
    void what_time_alone_changes_is_looked_at_when_that_is() {
        toLookAt.happened(joined());
        toLookAt.take(NOW);
        toLookAt.happened(new OfferMade(POOL, ANNA, new Entry.Asked(WEDNESDAY, LocalTime.NOON, LATER), List.of(), NOW));
        toLookAt.from(LATER.plusSeconds(1), WEDNESDAY);
        assertThat(toLookAt.take(LATER.minusMillis(1))).isEmpty();
        assertThat(toLookAt.take(LATER)).isEqualTo(Map.of(POOL, java.util.Set.of()));
        assertThat(toLookAt.take(LATER.plusSeconds(1)).get(POOL)).containsExactly(WEDNESDAY);
    }

    @Test
    void an_empty_line_is_forgotten_unless_somebody_came_meanwhile() {
        toLookAt.happened(joined());
        toLookAt.take(NOW);
        toLookAt.nobodyIn(POOL);
        toLookAt.changed(List.of(WEDNESDAY));
        assertThat(toLookAt.take(NOW)).isEmpty();

        toLookAt.happened(joined());
        toLookAt.nobodyIn(POOL);
        assertThat(toLookAt.take(NOW).get(POOL)).containsExactly(WEDNESDAY, THURSDAY);
    }

    private static WaitingJoined joined() {
        return new WaitingJoined(
                POOL,
                ANNA,
                1,
                new SecretHash("hash"),
                List.of(),
                new Wish(WEDNESDAY.date(), THURSDAY.date(), null),
                NOW);
    }
}
