// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.BOOKING_UNKNOWN;
import static de.platzwart.booking.day.Refusal.HOLD_EXPIRED;
import static de.platzwart.booking.day.Refusal.NOT_IN_PARTY;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.MOVING_HOUSE;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.PASSPORT;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.confirm;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.office;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.paidOnSite;
import static de.platzwart.booking.day.Samples.party;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Samples.visit;
import static de.platzwart.booking.day.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All of a party will not come, or some of it. */
class CancellingTest {
    private final Scenario held = given(open(pool(3)), hold(ANNA, NINE, swim("adult", 2, "child", 1)));

    @Test
    void an_abandoned_hold_gives_its_places_back_at_once() {
        held.when(cancel(ANNA, NOW))
                .thenHappened(HoldAbandoned.class)
                .when(hold(BEN, NINE, swim("adult", 3)))
                .thenHappened(DayEvent.PlacesHeld.class);
    }

    @Test
    void a_confirmed_booking_is_cancelled_and_an_unpaid_one_abandoned() {
        held.when(paidOnSite(ANNA, NOW)).when(cancel(ANNA, NOW)).thenHappened(BookingCancelled.class);
        held.when(confirm(ANNA, NOW)).when(cancel(ANNA, NOW)).thenHappened(HoldAbandoned.class);
    }

    @Test
    void cancelling_twice_gives_the_same_answer_once() {
        held.when(cancel(ANNA, NOW)).when(cancel(ANNA, later(1))).thenRepeated(Booked.State.ABANDONED);
        held.when(paidOnSite(ANNA, NOW))
                .when(cancel(ANNA, NOW))
                .when(cancel(ANNA, later(1)))
                .thenRepeated(Booked.State.CANCELLED);
    }

    @Test
    void a_part_of_the_party_is_taken_out_and_the_price_follows() {
        Claim before = new Claim(Channel.ONLINE, NINE, 1, 3, later(600));
        Claim after = new Claim(Channel.ONLINE, NINE, 1, 2, later(600));
        held.when(cancel(ANNA, party("adult", 1), NOW))
                .then(new PlacesCancelled(POOL, ANNA, 1, before, after, swim("adult", 1, "child", 1), 650, null, NOW));
    }

    @Test
    void the_whole_party_by_name_is_all_of_it() {
        held.when(cancel(ANNA, party("adult", 2, "child", 1), NOW)).thenHappened(HoldAbandoned.class);
    }

    @Test
    void nobody_is_cancelled_who_was_not_in_the_party() {
        held.when(cancel(ANNA, party("adult", 3), NOW)).thenRefused(NOT_IN_PARTY);
        held.when(cancel(ANNA, party("companion", 1), NOW)).thenRefused(NOT_IN_PARTY);
    }

    @Test
    void what_has_lapsed_or_is_unknown_cannot_be_cancelled() {
        held.when(cancel(ANNA, later(600))).thenRefused(HOLD_EXPIRED);
        held.when(cancel(BEN, NOW)).thenRefused(BOOKING_UNKNOWN);
    }

    @Test
    void an_appointment_gets_shorter_at_its_end() {
        List<Item> both = List.of(visit(PASSPORT, 1), visit(MOVING_HOUSE, 2));
        var booked = given(open(office(1)), hold(ANNA, NINE, both))
                .when(cancel(ANNA, Party.of("standard", 1), NOW))
                .booked();
        assertThat(booked.claim()).isEqualTo(new Claim(Channel.ONLINE, NINE, 3, 1, later(600)));
        assertThat(booked.items()).containsExactly(visit(PASSPORT, 1), visit(MOVING_HOUSE, 1));
    }
}
