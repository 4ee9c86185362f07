// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.BOOKING_ID_REUSED;
import static de.platzwart.booking.day.Refusal.BOOKING_NOT_LIVE;
import static de.platzwart.booking.day.Refusal.NO_MORE_EXTENSIONS;
import static de.platzwart.booking.day.Refusal.SOLD_OUT;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.CARLA;
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
import static de.platzwart.booking.day.Samples.party;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.returningWithin;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Scenario.annaBooked;
import static de.platzwart.booking.day.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Cancelled places return at a random moment; until then they are for those who wait. */
class ReturningTest {
    /** Half an hour: the middle of the window of an hour. */
    private static final Instant BACK = later(1_800);

    private final Scenario booked = annaBooked(returningWithin(60, pool(3)), 3);

    private static DayCommand.OfferPlaces offer(BookingId booking, int adults, Instant at) {
        return new DayCommand.OfferPlaces(
                POOL, booking, SECRET, NINE, swim("adult", adults), at.plusSeconds(3_600), at);
    }

    private static int free(Scenario scenario, LocalTime start, Instant at) {
        var occupancy = scenario.occupancy();
        return occupancy.free(occupancy.indexOf(start), 1, Channel.ONLINE, at);
    }

    @Test
    void a_cancelled_booking_returns_at_the_drawn_moment_and_nobody_books_it_before() {
        Scenario cancelled = booked.when(cancel(ANNA, NOW));
        assertThat(cancelled.events())
                .singleElement()
                .isInstanceOfSatisfying(DayEvent.BookingCancelled.class, e -> assertThat(e.returnsAt())
                        .isEqualTo(BACK));
        cancelled.when(hold(BEN, NINE, swim("adult", 1), BACK.minusSeconds(1))).thenRefused(SOLD_OUT);
        cancelled.when(hold(BEN, NINE, swim("adult", 3), BACK)).thenHappened(DayEvent.PlacesHeld.class);
    }

    @Test
    void whoever_only_reads_knows_when_the_places_return() {
        var day = booked.when(cancel(ANNA, NOW)).occupancy();
        assertThat(day.nextChange(NOW)).isEqualTo(BACK);
        assertThat(day.snapshot().occupancy()).isEqualTo(day);
        assertThat(day.hasExpired(later(7_200))).isFalse();
    }

    @Test
    void a_part_of_a_party_returns_as_the_whole_does() {
        Scenario fewer = booked.when(cancel(ANNA, party("adult", 1), NOW));
        assertThat(free(fewer, NINE, BACK.minusSeconds(1))).isZero();
        assertThat(free(fewer, NINE, BACK)).isEqualTo(1);
    }

    @Test
    void what_a_move_leaves_returns_later_and_what_it_takes_is_taken_at_once() {
        Scenario moved = booked.when(move(ANNA, TWO, NOW));
        assertThat(free(moved, NINE, BACK.minusSeconds(1))).isZero();
        assertThat(free(moved, NINE, BACK)).isEqualTo(3);
        assertThat(free(moved, TWO, NOW)).isZero();
    }

    @Test
    void a_hold_that_is_given_back_is_free_at_once() {
        Scenario held = given(open(returningWithin(60, pool(3))), hold(ANNA, NINE, swim("adult", 3)));
        assertThat(free(held.when(cancel(ANNA, NOW)), NINE, NOW)).isEqualTo(3);
        assertThat(free(held, NINE, later(600))).isEqualTo(3);
    }

    @Test
    void without_a_window_places_return_at_once() {
        Scenario cancelled = annaBooked(pool(3), 3).when(cancel(ANNA, NOW));
        assertThat(free(cancelled, NINE, NOW)).isEqualTo(3);
    }

    @Test
    void shortly_before_the_end_places_do_not_wait_until_nobody_can_have_them() {
        Instant lastMinute = Instant.parse("2026-06-03T10:59:00Z");
        Scenario cancelled =
                booked.when(new DayCommand.CancelPlaces(POOL, ANNA, new Proof.ByStaff(), null, null, LOT, lastMinute));
        assertThat(free(cancelled, NINE, lastMinute.plusSeconds(15))).isEqualTo(3);
    }

    @Test
    void whoever_waits_is_offered_what_is_not_yet_for_everybody() {
        Scenario offered = booked.when(cancel(ANNA, NOW)).when(offer(BEN, 2, later(60)));
        offered.thenHappened(DayEvent.PlacesOffered.class);
        assertThat(offered.booked().state()).isEqualTo(Booked.State.OFFERED);
        assertThat(free(offered, NINE, later(61))).isZero();
        assertThat(free(offered, NINE, BACK)).isEqualTo(1);
        offered.when(offer(CARLA, 2, later(61))).thenRefused(SOLD_OUT);
        offered.when(offer(CARLA, 1, later(61))).thenHappened(DayEvent.PlacesOffered.class);
        offered.when(offer(ANNA, 1, later(61))).thenRefused(BOOKING_ID_REUSED);
    }

    @Test
    void an_offer_uses_up_what_is_withheld_before_what_is_free() {
        Scenario offered = annaBooked(returningWithin(60, pool(3)), 1)
                .when(cancel(ANNA, NOW))
                .when(offer(BEN, 1, later(1)));
        assertThat(free(offered, NINE, later(1))).isEqualTo(2);
    }

    @Test
    void an_offer_is_confirmed_as_a_hold_and_lapses_as_one() {
        Scenario offered = booked.when(cancel(ANNA, NOW)).when(offer(BEN, 3, NOW));
        offered.when(confirm(BEN, later(3_599))).thenHappened(DayEvent.PaymentFellDue.class);
        offered.when(confirm(BEN, later(3_600))).thenRefused(Refusal.HOLD_EXPIRED);
        assertThat(free(offered, NINE, later(3_600))).isEqualTo(3);
    }

    @Test
    void an_offer_is_not_extended_or_moved() {
        Scenario offered = booked.when(cancel(ANNA, NOW)).when(offer(BEN, 3, NOW));
        offered.when(extend(BEN, NOW)).thenRefused(NO_MORE_EXTENSIONS);
        offered.when(move(BEN, TWO, NOW)).thenRefused(BOOKING_NOT_LIVE);
    }

    @Test
    void an_offer_that_is_declined_is_for_those_who_wait_before_it_is_for_everybody() {
        Scenario declined = booked.when(cancel(ANNA, NOW))
                .when(offer(BEN, 3, later(3_000)))
                .when(new DayCommand.CancelPlaces(POOL, BEN, HOLDER, null, null, LOT, later(3_600)));
        declined.thenHappened(DayEvent.HoldAbandoned.class);
        assertThat(free(declined, NINE, later(3_600 + 1_799))).isZero();
        assertThat(free(declined, NINE, later(3_600 + 1_800))).isEqualTo(3);
        declined.when(offer(CARLA, 3, later(3_601))).thenHappened(DayEvent.PlacesOffered.class);
    }

    @Test
    void also_without_a_window_an_offer_that_is_declined_is_first_for_the_next_in_line() {
        Scenario declined = given(open(pool(3)))
                .when(offer(BEN, 3, NOW))
                .when(new DayCommand.CancelPlaces(POOL, BEN, HOLDER, null, null, LOT, NOW));
        assertThat(free(declined, NINE, later(59))).isZero();
        declined.when(offer(CARLA, 3, later(1))).thenHappened(DayEvent.PlacesOffered.class);
        assertThat(free(declined, NINE, later(60))).isEqualTo(3);
    }

    @Test
    void what_has_returned_is_forgotten() {
        Scenario twice = booked.when(cancel(ANNA, party("adult", 1), NOW)).when(cancel(ANNA, BACK));
        var slot = twice.occupancy().slots().get(0);
        assertThat(slot.withheld().ends().sums()).hasSize(1);
        assertThat(Objects.requireNonNull(
                        twice.occupancy().snapshot().slots().getFirst().withheld()))
                .hasSize(1);
    }
}
