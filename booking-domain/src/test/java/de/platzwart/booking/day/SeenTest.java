// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.BOOKING_CHANGED;
import static de.platzwart.booking.day.Refusal.BOOKING_UNKNOWN;
import static de.platzwart.booking.day.Refusal.MOVED_AWAY;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.HOLDER;
import static de.platzwart.booking.day.Samples.LOT;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.extend;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.move;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.paidOnSite;
import static de.platzwart.booking.day.Samples.party;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.LapseHolds;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A change that says which step of the booking it is meant for happens to that one, or not at all. */
class SeenTest {
    private static final DayId TOMORROW = DayId.of("moselbad/2026-06-04");
    private static final Party ONE_CHILD = party("child", 1);

    private final Scenario held = given(open(pool(9)), hold(ANNA, NINE, swim("adult", 2, "child", 3)));

    @Test
    void a_part_is_cancelled_once_however_often_it_is_asked_for() {
        held.when(cancelOneChild(0))
                .thenHappened(PlacesCancelled.class)
                .when(cancelOneChild(0))
                .thenRefused(BOOKING_CHANGED)
                .when(cancelOneChild(1))
                .thenHappened(PlacesCancelled.class);
    }

    @Test
    void whoever_names_no_step_wishes_again() {
        held.when(cancel(ANNA, ONE_CHILD, NOW))
                .when(cancel(ANNA, ONE_CHILD, NOW))
                .thenHappened(PlacesCancelled.class);
    }

    @Test
    void one_of_several_steps_is_enough_and_none_is_never_it() {
        held.when(cancelOneChild(7, 0)).thenHappened(PlacesCancelled.class);
        held.when(cancelOneChild()).thenRefused(BOOKING_CHANGED);
    }

    @Test
    void every_change_can_be_meant_for_a_step() {
        held.when(new ExtendHold(POOL, ANNA, HOLDER, seen(0), NOW)).thenHappened(HoldExtended.class);
        held.when(new ConfirmBooking(POOL, ANNA, HOLDER, seen(0), true, NOW)).thenHappened(BookingConfirmed.class);
        held.when(new MoveWithinDay(POOL, ANNA, HOLDER, seen(0), TWO, LOT, NOW)).thenHappened(BookingMoved.class);
        held.when(new HandOver(POOL, ANNA, HOLDER, seen(0), TOMORROW, TWO, null, LOT, NOW))
                .thenHappened(BookingMovedOut.class);

        Scenario extended = held.when(extend(ANNA, NOW));
        extended.when(new ExtendHold(POOL, ANNA, HOLDER, seen(0), NOW)).thenRefused(BOOKING_CHANGED);
        extended.when(new ConfirmBooking(POOL, ANNA, HOLDER, seen(0), true, NOW))
                .thenRefused(BOOKING_CHANGED);
        extended.when(new MoveWithinDay(POOL, ANNA, HOLDER, seen(0), TWO, LOT, NOW))
                .thenRefused(BOOKING_CHANGED);
        extended.when(new HandOver(POOL, ANNA, HOLDER, seen(0), TOMORROW, TWO, null, LOT, NOW))
                .thenRefused(BOOKING_CHANGED);
    }

    @Test
    void what_is_so_already_stays_a_repeat() {
        held.when(cancel(ANNA, NOW)).when(cancelAll(0, NOW)).thenRepeated(Booked.State.ABANDONED);
        held.when(paidOnSite(ANNA, NOW))
                .when(new ConfirmBooking(POOL, ANNA, HOLDER, seen(0), true, NOW))
                .thenRepeated(Booked.State.CONFIRMED);
        held.when(move(ANNA, TWO, NOW))
                .when(new MoveWithinDay(POOL, ANNA, HOLDER, seen(0), TWO, LOT, NOW))
                .thenRepeated(Booked.State.HELD);
    }

    @Test
    void whoever_is_refused_is_told_what_the_booking_has_become() {
        var stands = held.when(cancel(ANNA, ONE_CHILD, NOW))
                .when(cancelOneChild(0))
                .refused()
                .stands();
        assertThat(Objects.requireNonNull(stands).booking().step()).isEqualTo(1);
        assertThat(stands.booking().items()).isEqualTo(swim("adult", 2, "child", 2));
    }

    @Test
    void a_lapse_is_a_step_whether_or_not_it_was_written() {
        Scenario lapsed = held.when(new LapseHolds(POOL, later(600)));
        for (Scenario each : new Scenario[] {held, lapsed}) {
            each.when(cancelAll(0, later(600))).thenRefused(BOOKING_CHANGED);
            each.when(cancelAll(1, later(600))).thenRefused(Refusal.HOLD_EXPIRED);
        }
    }

    @Test
    void the_day_it_has_left_says_so_whatever_was_seen() {
        Scenario left = held.when(new HandOver(POOL, ANNA, HOLDER, null, TOMORROW, TWO, null, LOT, NOW));
        left.when(cancelOneChild(0)).thenRefused(MOVED_AWAY);
        left.when(cancelAll(1, NOW)).thenRefused(MOVED_AWAY);
        left.when(new ExtendHold(POOL, ANNA, HOLDER, null, NOW)).thenRefused(MOVED_AWAY);
        left.when(new ConfirmBooking(POOL, ANNA, HOLDER, seen(0), true, NOW)).thenRefused(MOVED_AWAY);
        left.when(new MoveWithinDay(POOL, ANNA, HOLDER, null, TWO, LOT, NOW)).thenRefused(MOVED_AWAY);
    }

    @Test
    void strangers_learn_nothing_of_steps() {
        Proof wrong = new Proof.BySecret(new SecretHash("wrong"));
        held.when(new CancelPlaces(POOL, ANNA, wrong, seen(7), null, LOT, NOW)).thenRefused(BOOKING_UNKNOWN);
        held.when(new CancelPlaces(POOL, BEN, HOLDER, seen(7), null, LOT, NOW)).thenRefused(BOOKING_UNKNOWN);
    }

    private static CancelPlaces cancelOneChild(Integer... steps) {
        return new CancelPlaces(POOL, ANNA, HOLDER, seen(steps), ONE_CHILD, LOT, NOW);
    }

    private static CancelPlaces cancelAll(int step, Instant at) {
        return new CancelPlaces(POOL, ANNA, HOLDER, seen(step), null, LOT, at);
    }

    private static Seen seen(Integer... steps) {
        return new Seen(Arrays.stream(steps).collect(Collectors.toSet()));
    }
}
