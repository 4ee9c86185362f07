// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.CARLA;
import static de.platzwart.booking.day.Samples.MOVING_HOUSE;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.PASSPORT;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.office;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.paidOnSite;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static de.platzwart.booking.day.Samples.visit;
import static de.platzwart.booking.day.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.Share;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is taken of a day, as a view asks it. */
class OccupancyTest {
    private static final Instant NOON = Instant.parse("2026-06-03T10:00:00Z");

    @Test
    void a_hold_that_has_ended_counts_no_more_though_nobody_wrote_its_lapse() {
        Occupancy day = given(open(pool(4)), hold(ANNA, NINE, swim("adult", 3))).occupancy();
        assertThat(day.free(0, 1, Channel.ONLINE, later(599))).isEqualTo(1);
        assertThat(day.free(0, 1, Channel.ONLINE, later(600))).isEqualTo(4);
        assertThat(day.hasExpired(later(599))).isFalse();
        assertThat(day.hasExpired(later(600))).isTrue();
    }

    @Test
    void every_state_of_a_slot_has_its_name() {
        var steps = new Share(Channel.ONLINE, List.of(new Release(NOON, 50)));
        Occupancy day = given(open(pool(4, steps))).occupancy();
        assertThat(day.state(0, 1, Channel.ONLINE, NOW)).isEqualTo(SlotState.NOT_YET_RELEASED);
        assertThat(day.state(0, 1, Channel.PHONE, NOW)).isEqualTo(SlotState.FULL);
        assertThat(day.state(1, 1, Channel.ONLINE, NOON)).isEqualTo(SlotState.FREE);
        assertThat(day.state(0, 1, Channel.ONLINE, NOON.plusSeconds(3_600))).isEqualTo(SlotState.PAST);
        Occupancy closed = given(open(pool(4)), new CloseSlots(POOL, NINE, TWO, "Gewitter", NOW))
                .occupancy();
        assertThat(closed.state(0, 1, Channel.ONLINE, NOW)).isEqualTo(SlotState.CLOSED);
        assertThat(closed.free(0, 1, Channel.ONLINE, NOW)).isZero();
    }

    @Test
    void starts_are_listed_only_where_enough_slots_follow_each_other() {
        Occupancy day = given(open(office(2)), hold(ANNA, NINE, List.of(visit(MOVING_HOUSE, 1))))
                .occupancy();
        assertThat(day.starts(2, Channel.ONLINE, NOW))
                .extracting(Occupancy.Start::start, Occupancy.Start::end, Occupancy.Start::free)
                .startsWith(tuple(NINE, NINE.plusMinutes(30), 1), tuple(NINE.plusMinutes(15), NINE.plusMinutes(45), 2))
                .hasSize(6);
        assertThat(day.follow(2, 2)).isTrue();
        assertThat(day.follow(3, 2)).isFalse();
        assertThat(day.follow(7, 2)).isFalse();
        assertThat(day.free(3, 2, Channel.ONLINE, NOW)).isZero();
    }

    @Test
    void it_knows_what_will_change_by_time_alone() {
        var steps = new Share(Channel.ONLINE, List.of(new Release(NOW, 50), new Release(NOON, 100)));
        Occupancy day =
                given(open(pool(4, steps)), hold(ANNA, NINE, swim("adult", 2))).occupancy();
        List<Instant> changes = Stream.iterate(day.nextChange(NOW), at -> at != null, day::nextChange)
                .toList();
        assertThat(changes)
                .containsExactly(
                        later(600), NOON, Instant.parse("2026-06-03T11:00:00Z"), Instant.parse("2026-06-03T16:00:00Z"));
        assertThat(day.nextRelease(Channel.ONLINE, NOW)).isEqualTo(NOON);
        assertThat(day.nextRelease(Channel.ONLINE, NOON)).isNull();
    }

    @Test
    void a_share_of_a_small_slot_is_rounded_up() {
        assertThat(Releases.places(3, 34)).isEqualTo(2);
        assertThat(Releases.places(3, 33)).isEqualTo(1);
        assertThat(Releases.places(10_000_000, 100)).isEqualTo(10_000_000);
        assertThat(Releases.places(5, 0)).isZero();
    }

    @Test
    void stored_and_read_again_it_gives_the_same_answers() {
        Occupancy day = given(
                        open(office(2)),
                        hold(ANNA, NINE, List.of(visit(PASSPORT, 1))),
                        hold(BEN, Channel.PHONE, NINE.plusMinutes(15), List.of(visit(PASSPORT, 1)), later(1)),
                        hold(CARLA, TWO, List.of(visit(MOVING_HOUSE, 1))),
                        paidOnSite(CARLA, later(2)),
                        new CloseSlots(POOL, TWO.plusMinutes(15), LocalTime.of(15, 0), "Umzug", NOW))
                .occupancy();
        JsonMapper json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        String stored = json.writeValueAsString(day.snapshot());
        Occupancy restored = json.readValue(stored, OccupancySnapshot.class).occupancy();
        assertThat(restored).isEqualTo(day).hasSameHashCodeAs(day);
        assertThat(restored.starts(1, Channel.PHONE, later(3))).isEqualTo(day.starts(1, Channel.PHONE, later(3)));
        assertThat(restored.hasExpired(later(601))).isTrue().isEqualTo(day.hasExpired(later(601)));
        Claim claim = new Claim(Channel.ONLINE, NINE, 2, 1, later(600));
        var goes = new HoldAbandoned(POOL, ANNA, 1, claim, null, later(4));
        assertThat(restored.evolve(goes)).isEqualTo(day.evolve(goes)).isNotEqualTo(day);
    }

    @Test
    void claims_end_on_a_whole_second_and_never_too_early() {
        assertThat(Claim.end(NOON, 600)).isEqualTo(NOON.plusSeconds(600));
        assertThat(Claim.end(NOON.plusNanos(1), 600)).isEqualTo(NOON.plusSeconds(601));
        assertThat(Claim.end(NOON.plusMillis(999), 600)).isEqualTo(NOON.plusSeconds(601));
    }

    @Test
    void holds_with_the_same_end_are_stored_as_one_sum() {
        Occupancy day = given(
                        open(pool(9)),
                        hold(ANNA, NINE, swim("adult", 2)),
                        hold(BEN, NINE, swim("adult", 3)),
                        hold(CARLA, Channel.PHONE, NINE, swim("adult", 1), later(1)))
                .occupancy();
        assertThat(day.snapshot().slots().getFirst().ends())
                .containsExactly(
                        new OccupancySnapshot.End(later(600), 5, 0, 0), new OccupancySnapshot.End(later(601), 0, 1, 0));
    }

    @Test
    void an_event_of_slots_that_are_not_there_is_noticed() {
        Occupancy day = given(open(pool(4))).occupancy();
        Claim nowhere = new Claim(Channel.ONLINE, NINE.plusMinutes(1), 1, 1, null);
        assertThatThrownBy(() -> day.evolve(new DayEvent.BookingCancelled(POOL, ANNA, 1, nowhere, null, NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
