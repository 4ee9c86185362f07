// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import static de.platzwart.booking.calendar.Samples.A_WEDNESDAY;
import static de.platzwart.booking.calendar.Samples.hours;
import static de.platzwart.booking.calendar.Samples.office;
import static de.platzwart.booking.calendar.Samples.officeExcept;
import static de.platzwart.booking.calendar.Samples.officeWith;
import static de.platzwart.booking.calendar.Samples.pool;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.SlotPlan;
import de.platzwart.booking.calendar.ShareRule.ReleaseRule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a calendar's rules mean on one date. */
class PlanningTest {
    private static final LocalDate CORPUS_CHRISTI = LocalDate.of(2026, 6, 4);
    private static final LocalDate CLOCK_GOES_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCK_GOES_BACK = LocalDate.of(2026, 10, 25);

    @Test
    void hours_are_cut_into_the_grid_with_the_capacity_of_each_hour() {
        var slots = office().planFor(A_WEDNESDAY).slots();
        assertThat(slots).hasSize(16);
        assertThat(slots.getFirst()).isEqualTo(new SlotPlan(LocalTime.of(8, 0), LocalTime.of(8, 15), 4));
        assertThat(slots.getLast()).isEqualTo(new SlotPlan(LocalTime.of(11, 45), LocalTime.of(12, 0), 2));
    }

    @Test
    void what_is_left_of_the_hours_after_the_last_whole_slot_is_not_offered() {
        var untilTwenty = new OpenHours(LocalTime.of(8, 0), LocalTime.of(8, 20), 1);
        assertThat(officeExcept(Map.of(A_WEDNESDAY, List.of(untilTwenty)))
                        .planFor(A_WEDNESDAY)
                        .slots())
                .hasSize(1);
    }

    @Test
    void each_of_a_pools_hours_is_one_session() {
        var plan = pool(Map.of(DayOfWeek.WEDNESDAY, List.of(hours(14, 18, 200), hours(9, 13, 300))))
                .planFor(A_WEDNESDAY);
        assertThat(plan.slots())
                .containsExactly(
                        new SlotPlan(LocalTime.of(9, 0), LocalTime.of(13, 0), 300),
                        new SlotPlan(LocalTime.of(14, 0), LocalTime.of(18, 0), 200));
    }

    @Test
    void a_date_without_hours_is_closed() {
        var plan = office().planFor(LocalDate.of(2026, 6, 2));
        assertThat(plan.slots()).isEmpty();
        assertThat(plan.closedBecause()).isEqualTo("Geschlossen");
    }

    @Test
    void a_public_holiday_closes_and_gives_its_name() {
        var plan = office().planFor(CORPUS_CHRISTI);
        assertThat(plan.slots()).isEmpty();
        assertThat(plan.closedBecause()).isEqualTo("Fronleichnam");
    }

    @Test
    void an_exception_opens_even_on_a_holiday_and_closes_on_a_working_day() {
        var rules = officeExcept(Map.of(CORPUS_CHRISTI, List.of(hours(10, 11, 1)), A_WEDNESDAY, List.of()));
        assertThat(rules.planFor(CORPUS_CHRISTI).slots()).hasSize(4);
        assertThat(rules.planFor(CORPUS_CHRISTI).closedBecause()).isNull();
        assertThat(rules.planFor(A_WEDNESDAY).closedBecause()).isEqualTo("Geschlossen");
    }

    @Test
    void a_closure_stands_above_everything() {
        LocalDate inJuly = LocalDate.of(2026, 7, 1);
        var rules = officeExcept(Map.of(inJuly, List.of(hours(10, 11, 1))));
        assertThat(rules.planFor(inJuly).closedBecause()).isEqualTo("Umbau");
        assertThat(rules.planFor(LocalDate.of(2026, 7, 30)).slots()).isEmpty();
        assertThat(rules.planFor(LocalDate.of(2026, 8, 3)).slots()).isNotEmpty();
    }

    @Test
    void releases_become_moments_by_the_clock_of_the_venue_also_across_a_changeover() {
        var share = new ShareRule(
                Channel.ONLINE,
                List.of(new ReleaseRule(0, LocalTime.of(6, 0), 100), new ReleaseRule(14, LocalTime.of(7, 0), 80)));
        var spring = officeWith(share).planFor(LocalDate.of(2026, 3, 30));
        assertThat(spring.shares().getFirst().releases())
                .containsExactly(
                        new Release(Instant.parse("2026-03-16T06:00:00Z"), 80),
                        new Release(Instant.parse("2026-03-30T04:00:00Z"), 100));
        var autumn = officeWith(share).planFor(LocalDate.of(2026, 10, 26));
        assertThat(autumn.shares().getFirst().releases())
                .containsExactly(
                        new Release(Instant.parse("2026-10-12T05:00:00Z"), 80),
                        new Release(Instant.parse("2026-10-26T05:00:00Z"), 100));
    }

    @Test
    void a_release_at_a_time_that_is_passed_over_comes_with_the_changeover_and_a_doubled_one_the_first_time() {
        var share = new ShareRule(Channel.ONLINE, List.of(new ReleaseRule(0, LocalTime.of(2, 30), 100)));
        assertThat(officeWith(share)
                        .planFor(CLOCK_GOES_FORWARD)
                        .shares()
                        .getFirst()
                        .releases())
                .containsExactly(new Release(Instant.parse("2026-03-29T01:00:00Z"), 100));
        assertThat(officeWith(share)
                        .planFor(CLOCK_GOES_BACK)
                        .shares()
                        .getFirst()
                        .releases())
                .containsExactly(new Release(Instant.parse("2026-10-25T00:30:00Z"), 100));
    }

    @Test
    void the_hour_that_is_passed_over_has_no_slots_and_the_doubled_one_has_them_once() {
        assertThat(office().planFor(CLOCK_GOES_FORWARD).slots())
                .hasSize(16)
                .noneMatch(slot -> slot.start().getHour() == 2);
        assertThat(office().planFor(CLOCK_GOES_BACK).slots())
                .hasSize(20)
                .filteredOn(slot -> slot.start().getHour() == 2)
                .hasSize(4);
    }

    @Test
    void a_session_that_falls_into_the_hour_passed_over_does_not_take_place_and_a_longer_one_does() {
        var nights = Map.of(DayOfWeek.SUNDAY, List.of(hours(0, 2, 9), hours(2, 3, 9), hours(3, 5, 9)));
        assertThat(pool(nights).planFor(CLOCK_GOES_FORWARD).slots()).hasSize(2);
        var longNight = Map.of(DayOfWeek.SUNDAY, List.of(hours(1, 4, 9)));
        assertThat(pool(longNight).planFor(CLOCK_GOES_FORWARD).slots()).hasSize(1);
    }
}
