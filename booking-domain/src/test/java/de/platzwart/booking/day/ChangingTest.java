// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.CAPACITY_BELOW_BOOKED;
import static de.platzwart.booking.day.Refusal.CHANGED_BY_STAFF;
import static de.platzwart.booking.day.Refusal.DAY_NOT_OPEN;
import static de.platzwart.booking.day.Refusal.HAS_BOOKINGS;
import static de.platzwart.booking.day.Refusal.START_NOT_OFFERED;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.CARLA;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Scenario.given;
import static de.platzwart.booking.day.Scenario.givenNothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.booking.day.DayCommand.ChangeCapacity;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.LapseHolds;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayCommand.ReopenSlots;
import de.platzwart.booking.day.DayEvent.CapacityChanged;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.SlotsClosed;
import de.platzwart.booking.day.DayEvent.SlotsReopened;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What staff, and time, do to a day as a whole. */
class ChangingTest {
    private final Scenario booked = given(
            open(pool(6)),
            hold(ANNA, NINE, swim("adult", 2), NOW),
            hold(BEN, NINE, swim("adult", 2), later(1)),
            hold(CARLA, NINE, swim("adult", 2), later(2)));

    private static ChangeCapacity capacity(int places, boolean forced, Instant at) {
        return new ChangeCapacity(POOL, NINE, TWO, places, forced, "Bahn gesperrt", at);
    }

    @Test
    void more_places_let_more_people_in() {
        booked.when(capacity(7, false, later(3)))
                .then(new CapacityChanged(POOL, NINE, TWO, 7, List.of(), "Bahn gesperrt", later(3)))
                .when(hold(Samples.booking(4), NINE, swim("adult", 1), later(4)))
                .thenHappened(DayEvent.PlacesHeld.class);
    }

    @Test
    void fewer_than_booked_is_refused_with_the_number() {
        var refused = booked.when(capacity(5, false, later(3)))
                .thenRefused(CAPACITY_BELOW_BOOKED)
                .refused();
        assertThat(refused.booked()).isEqualTo(6);
    }

    @Test
    void forced_down_who_still_fits_stays_though_a_larger_party_asked_before() {
        Scenario forced = given(
                        open(pool(10)),
                        hold(ANNA, NINE, swim("adult", 7), NOW),
                        hold(BEN, NINE, swim("adult", 1), later(1)),
                        hold(CARLA, NINE, swim("adult", 1), later(2)))
                .when(capacity(2, true, later(3)));
        assertThat(forced.overbooked()).containsExactly(ANNA);
    }

    @Test
    void forced_down_it_says_whose_places_are_too_many_the_latest_first() {
        Scenario forced = booked.when(capacity(3, true, later(3))).thenHappened(CapacityChanged.class);
        assertThat(forced.overbooked()).containsExactly(CARLA, BEN);
        Scenario again = forced.when(capacity(3, true, later(4))).thenNothingHappened();
        assertThat(again.overbooked()).containsExactly(CARLA, BEN);
        forced.when(cancel(CARLA, later(5)))
                .when(hold(Samples.booking(4), NINE, swim("adult", 1), later(5)))
                .thenRefused(Refusal.SOLD_OUT);
    }

    @Test
    void holds_that_have_ended_do_not_stand_in_the_way_of_fewer_places() {
        booked.when(capacity(2, false, later(601)))
                .thenHappened(HoldLapsed.class, HoldLapsed.class, CapacityChanged.class);
    }

    @Test
    void other_slots_keep_their_capacity() {
        booked.when(capacity(7, false, later(3)))
                .when(hold(Samples.booking(4), TWO, swim("adult", 7), later(4)))
                .thenRefused(Refusal.SOLD_OUT);
    }

    @Test
    void a_time_range_without_slots_is_refused() {
        var from = NINE.plusMinutes(1);
        booked.when(new ChangeCapacity(POOL, from, TWO, 5, true, "x", NOW)).thenRefused(START_NOT_OFFERED);
        booked.when(new CloseSlots(POOL, from, TWO, "x", NOW)).thenRefused(START_NOT_OFFERED);
        booked.when(new ReopenSlots(POOL, from, TWO, NOW)).thenRefused(START_NOT_OFFERED);
    }

    @Test
    void a_capacity_beyond_all_reason_is_no_command() {
        assertThatThrownBy(() -> capacity(-1, false, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> capacity(10_000_001, false, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closing_and_reopening_happen_once() {
        CloseSlots close = new CloseSlots(POOL, NINE, TWO, "Gewitter", NOW);
        ReopenSlots reopen = new ReopenSlots(POOL, NINE, TWO, NOW);
        booked.when(close)
                .thenHappened(SlotsClosed.class)
                .when(close)
                .thenNothingHappened()
                .when(reopen)
                .thenHappened(SlotsReopened.class)
                .when(reopen)
                .thenNothingHappened();
    }

    @Test
    void each_ended_hold_lapses_once() {
        booked.when(new LapseHolds(POOL, later(601)))
                .thenHappened(HoldLapsed.class, HoldLapsed.class)
                .when(new LapseHolds(POOL, later(601)))
                .thenNothingHappened();
        givenNothing().when(new LapseHolds(POOL, NOW)).thenRefused(DAY_NOT_OPEN);
    }

    @Test
    void opening_twice_with_the_same_plan_is_a_repeat() {
        booked.when(open(pool(6))).thenNothingHappened();
    }

    @Test
    void a_new_plan_does_not_undo_what_staff_closed_or_changed() {
        var closing = new CloseSlots(POOL, NINE, TWO, "Gewitter", later(1));
        given(open(pool(6)), closing).when(open(pool(7))).thenRefused(CHANGED_BY_STAFF);
        given(open(pool(6)), capacity(3, false, later(1))).when(open(pool(7))).thenRefused(CHANGED_BY_STAFF);
        given(open(pool(6)), closing, new ReopenSlots(POOL, NINE, TWO, later(2)))
                .when(open(pool(7)))
                .thenHappened(DayOpened.class);
    }

    @Test
    void a_new_plan_has_to_wait_until_nobody_has_a_claim() {
        booked.when(open(pool(7))).thenRefused(HAS_BOOKINGS);
        booked.when(new OpenDay(POOL, pool(7), later(602)))
                .thenHappened(HoldLapsed.class, HoldLapsed.class, HoldLapsed.class, DayOpened.class)
                .when(hold(ANNA, NINE, swim("adult", 2), later(603)))
                .thenRepeated(Booked.State.LAPSED);
    }
}
