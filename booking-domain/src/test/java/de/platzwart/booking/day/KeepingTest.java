// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.BOOKING_NOT_LIVE;
import static de.platzwart.booking.day.Refusal.BOOKING_UNKNOWN;
import static de.platzwart.booking.day.Refusal.CLOSED;
import static de.platzwart.booking.day.Refusal.HOLD_EXPIRED;
import static de.platzwart.booking.day.Refusal.NO_MORE_EXTENSIONS;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.HOLDER;
import static de.platzwart.booking.day.Samples.LOT;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.confirm;
import static de.platzwart.booking.day.Samples.extend;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.paidOnSite;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Scenario.given;
import static de.platzwart.booking.day.Scenario.givenNothing;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.LapseHolds;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hold gets more time, or becomes a booking. */
class KeepingTest {
    private static final List<Item> ADULT = swim("adult", 1);
    private static final List<Item> COMPANION = swim("companion", 1);
    private static final Claim HELD = new Claim(Channel.ONLINE, NINE, 1, 1, later(600));

    private final Scenario held = given(open(pool(4)), hold(ANNA, NINE, ADULT));

    @Test
    void a_hold_can_be_extended_as_often_as_the_policy_allows() {
        held.when(extend(ANNA, later(500)))
                .then(new HoldExtended(POOL, ANNA, 1, HELD, HELD.until(later(1100)), later(500)))
                .when(extend(ANNA, later(900)))
                .thenHappened(HoldExtended.class)
                .when(extend(ANNA, later(901)))
                .thenRefused(NO_MORE_EXTENSIONS);
    }

    @Test
    void asking_for_more_time_never_costs_time() {
        var booked = given(open(pool(4)), hold(ANNA, NINE, ADULT, later(60)))
                .when(extend(ANNA, NOW))
                .booked();
        assertThat(booked.claim().until()).isEqualTo(later(660));
    }

    @Test
    void a_hold_that_has_ended_cannot_be_extended_or_confirmed_whether_its_lapse_was_written_or_not() {
        held.when(extend(ANNA, later(600))).thenRefused(HOLD_EXPIRED);
        held.when(confirm(ANNA, later(600))).thenRefused(HOLD_EXPIRED);
        Scenario lapsed = held.when(new LapseHolds(POOL, later(600)));
        lapsed.when(extend(ANNA, later(601))).thenRefused(HOLD_EXPIRED);
        lapsed.when(confirm(ANNA, later(601))).thenRefused(HOLD_EXPIRED);
    }

    @Test
    void an_unknown_booking_and_a_wrong_secret_are_answered_alike() {
        Proof wrong = new Proof.BySecret(new SecretHash("wrong"));
        held.when(confirm(BEN, NOW)).thenRefused(BOOKING_UNKNOWN);
        held.when(new ConfirmBooking(POOL, ANNA, wrong, null, false, NOW)).thenRefused(BOOKING_UNKNOWN);
        givenNothing().when(confirm(ANNA, NOW)).thenRefused(BOOKING_UNKNOWN);
    }

    @Test
    void staff_need_no_secret() {
        held.when(new ConfirmBooking(POOL, ANNA, new Proof.ByStaff(), null, true, NOW))
                .thenHappened(BookingConfirmed.class);
    }

    @Test
    void what_costs_nothing_is_confirmed_at_once() {
        given(open(pool(4)), hold(ANNA, NINE, COMPANION))
                .when(confirm(ANNA, later(60)))
                .then(new BookingConfirmed(POOL, ANNA, 1, HELD, HELD.until(null), later(60)));
    }

    @Test
    void online_a_price_makes_payment_fall_due_and_keeps_the_places_until_then() {
        held.when(confirm(ANNA, later(60)))
                .then(new PaymentFellDue(POOL, ANNA, 1, HELD, HELD.until(later(1860)), 450, later(60)))
                .when(confirm(ANNA, later(90)))
                .thenRepeated(Booked.State.PAYMENT_DUE)
                .when(confirm(ANNA, later(1860)))
                .thenRefused(HOLD_EXPIRED);
    }

    @Test
    void who_pays_on_site_or_booked_by_phone_is_confirmed_at_once() {
        held.when(paidOnSite(ANNA, NOW)).thenHappened(BookingConfirmed.class);
        given(open(pool(4)), hold(ANNA, Channel.PHONE, NINE, ADULT, NOW))
                .when(confirm(ANNA, NOW))
                .thenHappened(BookingConfirmed.class);
    }

    @Test
    void a_payment_that_is_due_can_be_taken_on_site() {
        held.when(confirm(ANNA, NOW)).when(paidOnSite(ANNA, later(60))).thenHappened(BookingConfirmed.class);
    }

    @Test
    void confirming_twice_gives_the_same_answer_once() {
        held.when(paidOnSite(ANNA, NOW)).when(confirm(ANNA, later(9_999))).thenRepeated(Booked.State.CONFIRMED);
    }

    @Test
    void what_was_abandoned_cannot_be_confirmed_and_what_is_confirmed_not_extended() {
        held.when(cancel(ANNA, NOW)).when(confirm(ANNA, NOW)).thenRefused(BOOKING_NOT_LIVE);
        held.when(paidOnSite(ANNA, NOW)).when(extend(ANNA, NOW)).thenRefused(BOOKING_NOT_LIVE);
    }

    @Test
    void in_a_slot_that_was_closed_nothing_is_confirmed_but_it_can_be_cancelled_or_moved_away() {
        Scenario closed = held.when(new CloseSlots(POOL, NINE, TWO, "Gewitter", NOW));
        closed.when(confirm(ANNA, NOW)).thenRefused(CLOSED);
        closed.when(cancel(ANNA, NOW)).thenHappened(DayEvent.HoldAbandoned.class);
        closed.when(new DayCommand.MoveWithinDay(POOL, ANNA, HOLDER, null, TWO, LOT, NOW))
                .thenHappened(DayEvent.BookingMoved.class);
    }
}
