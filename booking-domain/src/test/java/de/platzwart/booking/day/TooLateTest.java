// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.ALREADY_BEGUN;
import static de.platzwart.booking.day.Refusal.DAY_NOT_OPEN;
import static de.platzwart.booking.day.Refusal.SLOT_IN_PAST;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.HOLDER;
import static de.platzwart.booking.day.Samples.LOT;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.PASSPORT;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.SECRET;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.confirm;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.move;
import static de.platzwart.booking.day.Samples.office;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.paidOnSite;
import static de.platzwart.booking.day.Samples.party;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Samples.visit;
import static de.platzwart.booking.day.Scenario.given;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What citizens cannot do any more, or not yet, since it is too late or too far ahead. */
class TooLateTest {
    private static final DayId TOMORROW = DayId.of("moselbad/2026-06-04");
    private static final Instant BEGIN = later(3 * 3_600);
    private static final Instant JUST_BEFORE = BEGIN.minusSeconds(1);
    private static final Proof STAFF = new Proof.ByStaff();
    private static final List<Item> ADULTS = swim("adult", 2);

    private final Scenario booked = given(open(pool(3)), hold(ANNA, NINE, ADULTS), paidOnSite(ANNA, NOW));

    @Test
    void what_is_booked_can_be_changed_until_it_begins() {
        booked.when(cancel(ANNA, JUST_BEFORE)).thenHappened(BookingCancelled.class);
        booked.when(cancel(ANNA, party("adult", 1), JUST_BEFORE)).thenHappened(PlacesCancelled.class);
        booked.when(move(ANNA, TWO, JUST_BEFORE)).thenHappened(BookingMoved.class);
        booked.when(handOver(HOLDER, null, JUST_BEFORE)).thenHappened(BookingMovedOut.class);

        booked.when(cancel(ANNA, BEGIN)).thenRefused(ALREADY_BEGUN);
        booked.when(cancel(ANNA, party("adult", 1), BEGIN)).thenRefused(ALREADY_BEGUN);
        booked.when(move(ANNA, TWO, BEGIN)).thenRefused(ALREADY_BEGUN);
        booked.when(handOver(HOLDER, null, BEGIN)).thenRefused(ALREADY_BEGUN);
    }

    @Test
    void staff_may_change_it_later_too() {
        booked.when(new CancelPlaces(POOL, ANNA, STAFF, null, null, LOT, BEGIN)).thenHappened(BookingCancelled.class);
        booked.when(new MoveWithinDay(POOL, ANNA, STAFF, null, TWO, LOT, BEGIN)).thenHappened(BookingMoved.class);
        booked.when(handOver(STAFF, null, BEGIN)).thenHappened(BookingMovedOut.class);
    }

    @Test
    void what_was_done_in_time_stays_a_repeat() {
        booked.when(cancel(ANNA, JUST_BEFORE)).when(cancel(ANNA, BEGIN)).thenRepeated(Booked.State.CANCELLED);
        booked.when(move(ANNA, NINE, BEGIN)).thenRepeated(Booked.State.CONFIRMED);
    }

    @Test
    void in_a_session_that_runs_a_hold_can_be_confirmed_or_given_back() {
        Scenario held = given(open(pool(3)), hold(ANNA, NINE, ADULTS, BEGIN));
        held.when(confirm(ANNA, BEGIN.plusSeconds(60))).thenHappened(PaymentFellDue.class);
        held.when(cancel(ANNA, BEGIN.plusSeconds(60))).thenHappened(HoldAbandoned.class);
        held.when(move(ANNA, TWO, BEGIN.plusSeconds(60))).thenHappened(BookingMoved.class);
    }

    @Test
    void an_appointment_is_confirmed_before_it_begins_or_by_staff() {
        Scenario held = given(open(office(1)), hold(ANNA, NINE, List.of(visit(PASSPORT, 1)), later(3 * 3_600 - 60)));
        held.when(confirm(ANNA, JUST_BEFORE)).thenHappened(BookingConfirmed.class);
        held.when(confirm(ANNA, BEGIN)).thenRefused(SLOT_IN_PAST);
        held.when(new ConfirmBooking(POOL, ANNA, STAFF, null, true, BEGIN)).thenHappened(BookingConfirmed.class);
    }

    @Test
    void nobody_moves_into_the_past() {
        Scenario afternoon =
                given(open(office(1)), hold(ANNA, TWO, List.of(visit(PASSPORT, 1))), paidOnSite(ANNA, NOW));
        afternoon.when(move(ANNA, NINE, BEGIN)).thenRefused(SLOT_IN_PAST);
        afternoon
                .when(new MoveWithinDay(POOL, ANNA, STAFF, null, NINE, LOT, BEGIN))
                .thenRefused(SLOT_IN_PAST);
    }

    @Test
    void a_day_beyond_the_last_one_that_can_be_booked_is_not_open_although_it_was_opened() {
        given(open(pool(3))).when(holdUntil(POOL.date().minusDays(1))).thenRefused(DAY_NOT_OPEN);
        given(open(pool(3))).when(holdUntil(POOL.date())).thenHappened(PlacesHeld.class);
        booked.when(handOver(HOLDER, POOL.date(), NOW)).thenRefused(DAY_NOT_OPEN);
        booked.when(handOver(HOLDER, TOMORROW.date(), NOW)).thenHappened(BookingMovedOut.class);
    }

    @Test
    void what_is_booked_there_already_stays() {
        given(open(pool(3)), hold(ANNA, NINE, ADULTS))
                .when(holdUntil(POOL.date().minusDays(1)))
                .thenRepeated(Booked.State.HELD);
    }

    private static HoldPlaces holdUntil(LocalDate lastDay) {
        return new HoldPlaces(POOL, ANNA, Channel.ONLINE, SECRET, NINE, ADULTS, lastDay, NOW);
    }

    private static HandOver handOver(Proof proof, @Nullable LocalDate lastDay, Instant at) {
        return new HandOver(POOL, ANNA, proof, null, TOMORROW, TWO, lastDay, LOT, at);
    }
}
