// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.returningWithin;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Scenario.annaBooked;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.Share;
import de.platzwart.booking.day.RoomForWaiting.Free;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A release is for whoever comes then; those who wait get what came back, and what is left an hour later. */
class RoomForWaitingTest {
    /** Of three places one is released before, and the others now. */
    private static final Share RELEASED = new Share(
            Channel.ONLINE,
            List.of(new Release(NOW.minus(Duration.ofDays(1)), 33), new Release(NOW.plusSeconds(60), 100)));

    private static final Instant RELEASE = later(60);
    private static final Instant LEFT = RELEASE.plus(Duration.ofHours(1));

    private final Scenario firstTaken = annaBooked(returningWithin(120, pool(3, RELEASED)), 1);

    private static List<Free> free(Scenario day, Instant at, boolean besideALine) {
        return new RoomForWaiting(day.occupancy(), at, besideALine).free();
    }

    @Test
    void what_was_left_before_a_release_is_for_those_who_wait_and_what_it_releases_is_not() {
        assertThat(free(firstTaken, NOW, false)).containsExactly(new Free(TWO, 1));
        assertThat(free(firstTaken, RELEASE, false)).containsExactly(new Free(TWO, 1));
        assertThat(free(firstTaken, LEFT.minusMillis(1), false)).containsExactly(new Free(TWO, 1));
    }

    @Test
    void what_nobody_took_within_an_hour_of_its_release_is_for_those_who_wait() {
        assertThat(free(firstTaken, LEFT, false)).containsExactly(new Free(NINE, 2), new Free(TWO, 3));
        assertThat(RoomForWaiting.nextChange(firstTaken.occupancy(), NOW)).isEqualTo(RELEASE);
        assertThat(RoomForWaiting.nextChange(firstTaken.occupancy(), RELEASE)).isEqualTo(LEFT);
    }

    @Test
    void what_came_back_is_for_those_who_wait_also_while_others_take_what_is_released() {
        Scenario back =
                firstTaken.when(hold(BEN, NINE, swim("adult", 1), RELEASE)).when(cancel(ANNA, RELEASE.plusSeconds(1)));
        Instant then = RELEASE.plusSeconds(2);
        assertThat(free(back, then, false)).containsExactly(new Free(NINE, 1), new Free(TWO, 1));
    }

    @Test
    void beside_a_line_there_is_only_what_came_back() {
        assertThat(free(firstTaken, LEFT, true)).isEmpty();
        assertThat(free(firstTaken.when(cancel(ANNA, NOW)), NOW, true)).containsExactly(new Free(NINE, 1));
    }

    @Test
    void more_capacity_is_for_those_who_wait() {
        var more = new DayCommand.ChangeCapacity(Samples.POOL, NINE, TWO, 6, false, "another lane", NOW);
        assertThat(free(firstTaken.when(more), NOW, false)).containsExactly(new Free(NINE, 1), new Free(TWO, 1));
    }
}
