// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.BOOKING_NOT_LIVE;
import static de.platzwart.booking.day.Refusal.BOOKING_UNKNOWN;
import static de.platzwart.booking.day.Refusal.HOLD_EXPIRED;
import static de.platzwart.booking.day.Refusal.NO_MORE_EXTENSIONS;
import static de.platzwart.booking.day.Refusal.NO_MORE_LETTERS;
import static de.platzwart.booking.day.Refusal.SLOT_IN_PAST;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.HOLDER;
import static de.platzwart.booking.day.Samples.LOT;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.SECRET;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.confirm;
import static de.platzwart.booking.day.Samples.extend;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.move;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.proving;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.RedirectLetter;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the calendar asks for it, a booking stands once a letter was answered that went to the contact. */
class ProvingTest {
    private static final List<Item> COMPANIONS = swim("companion", 2);
    private static final Claim HELD = new Claim(Channel.ONLINE, NINE, 1, 2, later(600));
    private static final Claim DUE = HELD.until(later(60 + 1_800));
    private static final Proof STAFF = new Proof.ByStaff();

    private final Scenario due = asking(1_800).when(confirm(ANNA, later(60)));

    private static Scenario asking(int mailSeconds) {
        return given(open(proving(mailSeconds, pool(4))), hold(ANNA, NINE, COMPANIONS));
    }

    private static ConfirmBooking answer(int letter, Instant at) {
        return new ConfirmBooking(POOL, ANNA, new Proof.ByLetter(letter), null, false, at);
    }

    private static RedirectLetter redirect(Instant at) {
        return new RedirectLetter(POOL, ANNA, HOLDER, null, at);
    }

    @Test
    void a_contact_is_not_a_booking_yet_and_the_places_are_kept_until_the_letter_is_answered() {
        due.then(new MailFellDue(POOL, ANNA, 1, 1, HELD, DUE, later(60)));
        assertThat(due.booked().state()).isEqualTo(State.MAIL_DUE);
        due.when(hold(BEN, NINE, swim("adult", 3), later(1_859))).thenRefused(Refusal.SOLD_OUT);
    }

    @Test
    void whoever_has_the_letter_confirms_as_often_as_they_like() {
        due.when(answer(1, later(1_859)))
                .then(new BookingConfirmed(POOL, ANNA, 2, DUE, DUE.until(null), later(1_859)))
                .when(answer(1, later(9_999)))
                .thenRepeated(State.CONFIRMED);
    }

    @Test
    void whoever_has_only_the_page_cannot_confirm() {
        due.when(confirm(ANNA, later(90))).thenRepeated(State.MAIL_DUE);
        due.when(answer(2, later(90))).thenRefused(BOOKING_UNKNOWN);
        asking(1_800).when(answer(1, later(90))).thenRefused(BOOKING_UNKNOWN);
    }

    @Test
    void a_letter_is_for_confirming_and_for_nothing_else() {
        Proof letter = new Proof.ByLetter(1);
        due.when(new DayCommand.CancelPlaces(POOL, ANNA, letter, null, null, LOT, later(90)))
                .thenRefused(BOOKING_UNKNOWN);
        due.when(new DayCommand.MoveWithinDay(POOL, ANNA, letter, null, TWO, LOT, later(90)))
                .thenRefused(BOOKING_UNKNOWN);
        due.when(new RedirectLetter(POOL, ANNA, letter, null, later(90))).thenRefused(BOOKING_UNKNOWN);
    }

    @Test
    void when_nobody_answers_the_places_are_free_again() {
        due.when(answer(1, later(1_860))).thenRefused(HOLD_EXPIRED);
        due.when(redirect(later(1_860))).thenRefused(HOLD_EXPIRED);
        due.when(hold(BEN, NINE, swim("adult", 4), later(1_860)))
                .thenHappened(DayEvent.HoldLapsed.class, PlacesHeld.class);
    }

    @Test
    void the_deadline_is_its_own_and_cannot_be_extended() {
        due.when(extend(ANNA, later(90))).thenRefused(NO_MORE_EXTENSIONS);
        var soon = asking(300).when(confirm(ANNA, later(60)));
        assertThat(soon.booked().claim().until()).isEqualTo(later(360));
    }

    @Test
    void nobody_is_asked_for_an_answer_after_the_last_moment_to_book() {
        Instant end = Instant.parse("2026-06-03T11:00:00Z");
        var late = given(open(proving(7_200, pool(4))), hold(ANNA, NINE, COMPANIONS, end.minusSeconds(900)))
                .when(confirm(ANNA, end.minusSeconds(600)));
        assertThat(late.booked().claim().until()).isEqualTo(end);
    }

    @Test
    void moved_to_a_time_that_passes_before_the_deadline_it_can_be_confirmed_until_then() {
        Instant end = Instant.parse("2026-06-03T11:00:00Z");
        var moved = given(open(proving(7_200, pool(4))), hold(ANNA, TWO, COMPANIONS, end.minusSeconds(900)))
                .when(confirm(ANNA, end.minusSeconds(600)))
                .when(move(ANNA, NINE, end.minusSeconds(500)));
        moved.when(answer(1, end.minusSeconds(1))).thenHappened(BookingConfirmed.class);
        moved.when(answer(1, end)).thenRefused(SLOT_IN_PAST);
    }

    @Test
    void to_another_address_goes_another_letter_and_the_first_confirms_nothing_any_more() {
        Scenario redirected = due.when(redirect(later(90)));
        redirected.then(new MailFellDue(POOL, ANNA, 2, 2, DUE, DUE, later(90)));
        redirected.when(answer(1, later(100))).thenRefused(BOOKING_UNKNOWN);
        redirected.when(answer(2, later(100))).thenHappened(BookingConfirmed.class);
        redirected.when(redirect(later(100))).when(redirect(later(110))).thenRefused(NO_MORE_LETTERS);
    }

    @Test
    void only_a_letter_that_is_due_can_go_elsewhere() {
        asking(1_800).when(redirect(NOW)).thenRefused(BOOKING_NOT_LIVE);
        due.when(answer(1, later(90))).when(redirect(later(95))).thenRefused(BOOKING_NOT_LIVE);
    }

    @Test
    void what_is_due_can_be_moved_reduced_and_given_back_and_the_letter_stays_good() {
        due.when(move(ANNA, TWO, later(90)))
                .thenHappened(BookingMoved.class)
                .when(cancel(ANNA, Samples.party("companion", 1), later(95)))
                .thenHappened(PlacesCancelled.class)
                .when(answer(1, later(100)))
                .thenHappened(BookingConfirmed.class);
        due.when(cancel(ANNA, later(90))).thenHappened(HoldAbandoned.class);
    }

    @Test
    void what_costs_something_is_paid_after_the_answer() {
        given(open(proving(1_800, pool(4))), hold(ANNA, NINE, swim("adult", 1)))
                .when(confirm(ANNA, later(60)))
                .thenHappened(MailFellDue.class)
                .when(answer(1, later(90)))
                .thenHappened(PaymentFellDue.class)
                .when(answer(1, later(95)))
                .thenRepeated(State.PAYMENT_DUE);
    }

    @Test
    void staff_answer_no_letter() {
        given(open(proving(1_800, pool(4))), hold(ANNA, Channel.PHONE, NINE, COMPANIONS, NOW))
                .when(new ConfirmBooking(POOL, ANNA, STAFF, null, true, NOW))
                .thenHappened(BookingConfirmed.class);
        due.when(new ConfirmBooking(POOL, ANNA, STAFF, null, true, later(90))).thenHappened(BookingConfirmed.class);
    }

    @Test
    void who_waited_comes_with_the_letter_of_the_offer_or_answers_another() {
        var offer = new DayCommand.OfferPlaces(POOL, ANNA, SECRET, NINE, COMPANIONS, later(3_600), NOW);
        Scenario offered = given(open(proving(1_800, pool(4))), offer);
        offered.when(answer(Booked.LETTER_OF_OFFER, later(60)))
                .thenHappened(BookingConfirmed.class)
                .when(answer(Booked.LETTER_OF_OFFER, later(61)))
                .thenRepeated(State.CONFIRMED);
        offered.when(answer(1, later(60))).thenRefused(BOOKING_UNKNOWN);
        offered.when(confirm(ANNA, later(60)))
                .thenHappened(MailFellDue.class)
                .when(answer(Booked.LETTER_OF_OFFER, later(61)))
                .thenRefused(BOOKING_UNKNOWN)
                .when(answer(1, later(62)))
                .thenHappened(BookingConfirmed.class);
    }

    @Test
    void the_letter_of_an_offer_is_none_of_a_hold() {
        asking(1_800).when(answer(Booked.LETTER_OF_OFFER, later(60))).thenRefused(BOOKING_UNKNOWN);
    }
}
