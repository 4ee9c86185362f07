// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.BOOKING_ID_REUSED;
import static de.platzwart.booking.day.Refusal.BOOKING_NOT_LIVE;
import static de.platzwart.booking.day.Refusal.CLOSED;
import static de.platzwart.booking.day.Refusal.HOLD_EXPIRED;
import static de.platzwart.booking.day.Refusal.MOVED_AWAY;
import static de.platzwart.booking.day.Refusal.OFFER_UNKNOWN;
import static de.platzwart.booking.day.Refusal.SOLD_OUT;
import static de.platzwart.booking.day.Refusal.START_NOT_OFFERED;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.HOLDER;
import static de.platzwart.booking.day.Samples.LOT;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.PASSPORT;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.move;
import static de.platzwart.booking.day.Samples.office;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.paidOnSite;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Samples.visit;
import static de.platzwart.booking.day.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayCommand.TakeIn;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A booking gets another start, and never has two or none. */
class MovingTest {
    private static final DayId TOMORROW = DayId.of("moselbad/2026-06-04");
    private static final Claim AT_NINE = new Claim(Channel.ONLINE, NINE, 1, 2, later(600));
    private static final Claim AT_TWO = new Claim(Channel.ONLINE, TWO, 1, 2, later(600));

    private final Scenario held = given(open(pool(3)), hold(ANNA, NINE, swim("adult", 2)));
    private final Scenario tomorrow = given(new OpenDay(TOMORROW, pool(3), NOW));

    @Test
    void a_hold_moves_with_its_end_and_a_booking_stays_confirmed() {
        held.when(move(ANNA, TWO, later(60))).then(new BookingMoved(POOL, ANNA, 1, AT_NINE, AT_TWO, null, later(60)));
        var booked = held.when(paidOnSite(ANNA, NOW)).when(move(ANNA, TWO, NOW)).booked();
        assertThat(booked.state()).isEqualTo(Booked.State.CONFIRMED);
        assertThat(booked.claim()).isEqualTo(AT_TWO.until(null));
    }

    @Test
    void moving_to_where_one_is_changes_nothing() {
        held.when(move(ANNA, NINE, NOW)).thenRepeated(Booked.State.HELD);
    }

    @Test
    void where_there_is_no_room_one_stays_where_one_is() {
        held.when(hold(BEN, TWO, swim("adult", 2))).when(move(ANNA, TWO, NOW)).thenRefused(SOLD_OUT);
        held.when(move(ANNA, TWO.plusMinutes(1), NOW)).thenRefused(START_NOT_OFFERED);
        held.when(new CloseSlots(POOL, TWO, TWO.plusMinutes(1), "Gewitter", NOW))
                .when(move(ANNA, TWO, NOW))
                .thenRefused(CLOSED);
    }

    @Test
    void own_places_are_free_for_oneself() {
        given(open(office(1)), hold(ANNA, NINE, List.of(visit(PASSPORT, 1))))
                .when(move(ANNA, NINE.plusMinutes(15), NOW))
                .thenHappened(BookingMoved.class);
    }

    @Test
    void the_lapse_of_whoever_is_in_the_way_is_written_first() {
        held.when(hold(BEN, TWO, swim("adult", 2), later(1)))
                .when(paidOnSite(ANNA, later(2)))
                .when(move(ANNA, TWO, later(601)))
                .thenHappened(HoldLapsed.class, BookingMoved.class);
    }

    @Test
    void what_is_over_cannot_move() {
        held.when(move(ANNA, TWO, later(600))).thenRefused(HOLD_EXPIRED);
        held.when(cancel(ANNA, NOW)).when(move(ANNA, TWO, NOW)).thenRefused(BOOKING_NOT_LIVE);
        held.when(handOver(ANNA)).when(handOver(ANNA)).thenRefused(MOVED_AWAY);
    }

    private static HandOver handOver(BookingId booking) {
        return new HandOver(POOL, booking, HOLDER, null, TOMORROW, TWO, null, LOT, NOW);
    }

    private Booked before() {
        return Objects.requireNonNull(held.day().booking(ANNA));
    }

    @Test
    void to_another_day_it_goes_in_two_halves_that_are_numbered_through() {
        held.when(handOver(ANNA)).then(new BookingMovedOut(POOL, ANNA, 1, AT_NINE, TOMORROW, null, NOW));
        Booked arrived = new Booked(
                ANNA,
                2,
                Booked.State.HELD,
                AT_TWO,
                before().items(),
                900,
                0,
                null,
                before().secret(),
                before().asked());
        tomorrow.when(new TakeIn(TOMORROW, before(), POOL, TWO, NOW))
                .then(new BookingMovedIn(TOMORROW, ANNA, 2, POOL, AT_TWO, arrived, NOW));
    }

    @Test
    void a_repeat_of_the_first_wish_is_still_answered_where_it_was_asked() {
        held.when(handOver(ANNA)).when(hold(ANNA, NINE, swim("adult", 2))).thenRepeated(Booked.State.MOVED_AWAY);
        tomorrow.when(new TakeIn(TOMORROW, before(), POOL, NINE, NOW))
                .when(new DayCommand.HoldPlaces(
                        TOMORROW, ANNA, Channel.ONLINE, Samples.SECRET, NINE, swim("adult", 2), null, NOW))
                .thenRefused(BOOKING_ID_REUSED);
    }

    @Test
    void it_can_come_back_again() {
        Scenario away = held.when(handOver(ANNA));
        Booked there =
                tomorrow.when(new TakeIn(TOMORROW, before(), POOL, TWO, NOW)).booked();
        away.when(new TakeIn(POOL, there, TOMORROW, TWO, NOW))
                .thenHappened(BookingMovedIn.class)
                .when(hold(ANNA, NINE, swim("adult", 2)))
                .thenRepeated(Booked.State.HELD);
    }

    @Test
    void a_day_that_cannot_have_it_refuses_it() {
        Booked before = before();
        given(new OpenDay(TOMORROW, pool(1), NOW))
                .when(new TakeIn(TOMORROW, before, POOL, NINE, NOW))
                .thenRefused(SOLD_OUT);
        given(new OpenDay(TOMORROW, office(1), NOW))
                .when(new TakeIn(TOMORROW, before, POOL, NINE, NOW))
                .thenRefused(OFFER_UNKNOWN);
        tomorrow.when(new TakeIn(TOMORROW, before, POOL, NINE, later(600))).thenRefused(HOLD_EXPIRED);
        held.when(new TakeIn(POOL, before, TOMORROW, NINE, NOW)).thenRefused(BOOKING_ID_REUSED);
    }
}
