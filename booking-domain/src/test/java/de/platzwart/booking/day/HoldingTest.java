// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.BOOKING_ID_REUSED;
import static de.platzwart.booking.day.Refusal.CLOSED;
import static de.platzwart.booking.day.Refusal.DAY_NOT_OPEN;
import static de.platzwart.booking.day.Refusal.ITEMS_NOT_POSSIBLE;
import static de.platzwart.booking.day.Refusal.NOT_YET_RELEASED;
import static de.platzwart.booking.day.Refusal.OFFER_UNKNOWN;
import static de.platzwart.booking.day.Refusal.SLOT_IN_PAST;
import static de.platzwart.booking.day.Refusal.SOLD_OUT;
import static de.platzwart.booking.day.Refusal.START_NOT_OFFERED;
import static de.platzwart.booking.day.Refusal.TARIFF_UNKNOWN;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.CARLA;
import static de.platzwart.booking.day.Samples.MOVING_HOUSE;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.PASSPORT;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.SECRET;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.cancel;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.office;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.share;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Samples.visit;
import static de.platzwart.booking.day.Scenario.given;
import static de.platzwart.booking.day.Scenario.givenNothing;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayReply.Alternative;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets places, and what the others are told. */
class HoldingTest {
    private static final List<Item> FAMILY = swim("adult", 2, "child", 1);

    @Test
    void a_family_gets_its_places_until_the_hold_ends() {
        Claim claim = new Claim(Channel.ONLINE, NINE, 1, 3, later(600));
        given(open(pool(10)))
                .when(hold(ANNA, NINE, FAMILY))
                .then(new PlacesHeld(POOL, ANNA, 0, claim, FAMILY, 1100, SECRET, NOW));
    }

    @Test
    void a_day_that_is_not_open_gives_nothing() {
        givenNothing().when(hold(ANNA, NINE, FAMILY)).thenRefused(DAY_NOT_OPEN);
    }

    @Test
    void a_sold_out_slot_refuses_a_booking_and_says_how_many_are_free_and_where_there_is_room() {
        var refused = given(open(pool(4)), hold(ANNA, NINE, FAMILY))
                .when(hold(BEN, NINE, FAMILY))
                .thenRefused(SOLD_OUT)
                .refused();
        assertThat(refused.free()).isEqualTo(1);
        assertThat(refused.alternatives()).containsExactly(new Alternative(TWO, LocalTime.of(18, 0), 4));
        assertThat(refused.nextRelease()).isNull();
    }

    @Test
    void of_several_alternatives_the_three_nearest_are_named() {
        var refused = given(open(office(1)), hold(ANNA, NINE.plusMinutes(15), List.of(visit(MOVING_HOUSE, 1))))
                .when(hold(BEN, NINE.plusMinutes(15), List.of(visit(MOVING_HOUSE, 1))))
                .thenRefused(SOLD_OUT)
                .refused();
        assertThat(refused.alternatives())
                .extracting(Alternative::start)
                .containsExactly(NINE, NINE.plusMinutes(30), NINE.plusMinutes(45));
    }

    @Test
    void a_share_is_not_exceeded_though_places_are_left_and_the_next_release_is_named() {
        Instant noon = Instant.parse("2026-06-03T10:00:00Z");
        var steps = List.of(new DayPlan.Release(NOW, 25), new DayPlan.Release(noon, 75));
        var refused = given(open(pool(10, new DayPlan.Share(Channel.ONLINE, steps))), hold(ANNA, NINE, FAMILY))
                .when(hold(BEN, NINE, swim("adult", 1)))
                .thenRefused(SOLD_OUT)
                .refused();
        assertThat(refused.free()).isZero();
        assertThat(refused.nextRelease()).isEqualTo(noon);
    }

    @Test
    void before_the_first_release_nothing_is_sold_but_the_release_is_named() {
        Instant noon = Instant.parse("2026-06-03T10:00:00Z");
        var share = new DayPlan.Share(Channel.ONLINE, List.of(new DayPlan.Release(noon, 75)));
        var refused = given(open(pool(10, share)))
                .when(hold(ANNA, NINE, FAMILY))
                .thenRefused(NOT_YET_RELEASED)
                .refused();
        assertThat(refused.nextRelease()).isEqualTo(noon);
    }

    @Test
    void a_channel_without_a_share_sells_nothing() {
        given(open(pool(10, share(Channel.PHONE, 100))))
                .when(hold(ANNA, NINE, FAMILY))
                .thenRefused(SOLD_OUT);
    }

    @Test
    void channels_take_from_the_same_capacity() {
        given(open(pool(4)), hold(ANNA, NINE, FAMILY))
                .when(hold(BEN, Channel.PHONE, NINE, FAMILY, NOW))
                .thenRefused(SOLD_OUT);
    }

    @Test
    void asking_twice_gives_the_same_answer_once() {
        given(open(pool(4)), hold(ANNA, NINE, FAMILY))
                .when(hold(ANNA, NINE, FAMILY, later(5)))
                .thenRepeated(Booked.State.HELD);
    }

    @Test
    void asking_again_is_answered_whatever_became_of_the_hold() {
        given(open(pool(4)), hold(ANNA, NINE, FAMILY), cancel(ANNA, later(1)))
                .when(hold(ANNA, NINE, FAMILY, later(5)))
                .thenRepeated(Booked.State.ABANDONED);
        given(open(pool(4)), hold(ANNA, NINE, FAMILY), Samples.move(ANNA, TWO, later(1)))
                .when(hold(ANNA, NINE, FAMILY, later(5)))
                .thenRepeated(Booked.State.HELD);
    }

    @Test
    void the_same_id_with_another_wish_is_refused() {
        Scenario held = given(open(pool(4)), hold(ANNA, NINE, FAMILY));
        held.when(hold(ANNA, TWO, FAMILY)).thenRefused(BOOKING_ID_REUSED);
        held.when(hold(ANNA, NINE, swim("adult", 1))).thenRefused(BOOKING_ID_REUSED);
        held.when(hold(ANNA, Channel.PHONE, NINE, FAMILY, NOW)).thenRefused(BOOKING_ID_REUSED);
        held.when(new HoldPlaces(POOL, ANNA, Channel.ONLINE, new SecretHash("another"), NINE, FAMILY, null, NOW))
                .thenRefused(BOOKING_ID_REUSED);
    }

    @Test
    void places_of_a_hold_that_ended_are_given_to_the_next_and_its_lapse_is_written_first() {
        given(open(pool(4)), hold(ANNA, NINE, FAMILY), hold(CARLA, TWO, FAMILY))
                .when(hold(BEN, NINE, FAMILY, later(600)))
                .thenHappened(HoldLapsed.class, PlacesHeld.class);
    }

    @Test
    void until_its_last_moment_a_hold_counts() {
        given(open(pool(4)), hold(ANNA, NINE, FAMILY))
                .when(hold(BEN, NINE, FAMILY, later(600).minusNanos(1)))
                .thenRefused(SOLD_OUT);
    }

    @Test
    void what_is_not_offered_is_refused() {
        Scenario day = given(open(pool(10)));
        day.when(hold(ANNA, NINE, List.of(new Item(new OfferId("sauna"), Party.of("adult", 1)))))
                .thenRefused(OFFER_UNKNOWN);
        day.when(hold(ANNA, NINE, swim("pensioner", 1))).thenRefused(TARIFF_UNKNOWN);
        day.when(hold(ANNA, LocalTime.of(9, 30), FAMILY)).thenRefused(START_NOT_OFFERED);
        day.when(hold(ANNA, NINE, List.of())).thenRefused(ITEMS_NOT_POSSIBLE);
        day.when(hold(ANNA, NINE, List.of(FAMILY.getFirst(), FAMILY.getFirst())))
                .thenRefused(ITEMS_NOT_POSSIBLE);
        day.when(hold(ANNA, NINE, swim("adult", 1000, "child", 1))).thenRefused(ITEMS_NOT_POSSIBLE);
    }

    @Test
    void a_closed_slot_gives_nothing_and_says_why() {
        var refused = given(open(pool(10)), new CloseSlots(POOL, NINE, TWO, "Gewitter", NOW))
                .when(hold(ANNA, NINE, FAMILY))
                .thenRefused(CLOSED)
                .refused();
        assertThat(refused.because()).isEqualTo("Gewitter");
        assertThat(refused.alternatives()).hasSize(1);
    }

    @Test
    void a_closed_day_says_why() {
        var plan = new DayPlan(
                pool(1).kind(), Samples.BERLIN, List.of(), List.of(), List.of(), Samples.HOLDS, "Fronleichnam", null);
        var refused = given(open(plan))
                .when(hold(ANNA, NINE, FAMILY))
                .thenRefused(CLOSED)
                .refused();
        assertThat(refused.because()).isEqualTo("Fronleichnam");
    }

    @Test
    void a_session_can_be_booked_until_it_ends_and_an_appointment_until_it_begins() {
        Instant nine = Instant.parse("2026-06-03T07:00:00Z");
        Instant one = Instant.parse("2026-06-03T11:00:00Z");
        given(open(pool(10))).when(hold(ANNA, NINE, FAMILY, one.minusMillis(1))).thenHappened(PlacesHeld.class);
        given(open(pool(10))).when(hold(ANNA, NINE, FAMILY, one)).thenRefused(SLOT_IN_PAST);
        List<Item> visit = List.of(visit(PASSPORT, 1));
        given(open(office(1)))
                .when(hold(ANNA, NINE, visit, nine.minusMillis(1)))
                .thenHappened(PlacesHeld.class);
        given(open(office(1))).when(hold(ANNA, NINE, visit, nine)).thenRefused(SLOT_IN_PAST);
    }

    @Test
    void several_services_for_several_persons_take_one_counter_for_slot_after_slot() {
        List<Item> both = List.of(visit(PASSPORT, 1), visit(MOVING_HOUSE, 2));
        var booked = given(open(office(1))).when(hold(ANNA, NINE, both)).booked();
        assertThat(booked.claim()).isEqualTo(new Claim(Channel.ONLINE, NINE, 4, 1, later(600)));
    }

    @Test
    void an_appointment_does_not_reach_across_the_lunch_break() {
        given(open(office(1)))
                .when(hold(ANNA, NINE.plusMinutes(45), List.of(visit(PASSPORT, 1))))
                .thenRefused(START_NOT_OFFERED);
    }

    @Test
    void an_appointment_gets_all_its_slots_or_none() {
        given(open(office(1)), hold(ANNA, NINE.plusMinutes(15), List.of(visit(MOVING_HOUSE, 1))))
                .when(hold(BEN, NINE, List.of(visit(PASSPORT, 1))))
                .thenRefused(SOLD_OUT);
    }

    @Test
    void more_than_a_day_has_is_not_possible() {
        given(open(office(1)))
                .when(hold(ANNA, NINE, List.of(visit(PASSPORT, 5))))
                .thenRefused(ITEMS_NOT_POSSIBLE);
    }
}
