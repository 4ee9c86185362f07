// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Refusal.SLOT_IN_PAST;
import static de.platzwart.booking.day.Refusal.START_NOT_OFFERED;
import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.SECRET;
import static de.platzwart.booking.day.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.Share;
import de.platzwart.booking.calendar.DayPlan.SlotPlan;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The nights in which the clock is put forward or back. */
class SummerTimeTest {
    private static final DayId FORWARD = DayId.of("moselbad/2026-03-29");
    private static final DayId BACK = DayId.of("moselbad/2026-10-25");
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private static DayPlan plan(Kind kind, Offer offer, SlotPlan... slots) {
        List<Share> shares = List.of(new Share(Channel.ONLINE, List.of(new Release(BEFORE, 100))));
        return new DayPlan(kind, Samples.BERLIN, List.of(slots), shares, List.of(offer), Samples.HOLDS, null, null);
    }

    private static SlotPlan slot(String from, String to) {
        return new SlotPlan(LocalTime.parse(from), LocalTime.parse(to), 5);
    }

    private static Scenario night(DayId day, String from, String to) {
        return given(new OpenDay(day, plan(Kind.SESSIONS, Samples.SWIM, slot(from, to)), BEFORE));
    }

    private static HoldPlaces swim(DayId day, String start, String at) {
        return new HoldPlaces(
                day,
                ANNA,
                Channel.ONLINE,
                SECRET,
                LocalTime.parse(start),
                Samples.swim("adult", 1),
                null,
                Instant.parse(at));
    }

    @Test
    void a_session_over_the_hour_that_is_passed_over_ends_by_the_clock_on_the_wall() {
        Scenario night = night(FORWARD, "01:00", "04:00");
        night.when(swim(FORWARD, "01:00", "2026-03-29T01:59:59Z")).thenHappened(PlacesHeld.class);
        night.when(swim(FORWARD, "01:00", "2026-03-29T02:00:00Z")).thenRefused(SLOT_IN_PAST);
    }

    @Test
    void a_session_over_the_doubled_hour_is_an_hour_longer() {
        Scenario night = night(BACK, "01:00", "04:00");
        night.when(swim(BACK, "01:00", "2026-10-25T02:59:59Z")).thenHappened(PlacesHeld.class);
        night.when(swim(BACK, "01:00", "2026-10-25T03:00:00Z")).thenRefused(SLOT_IN_PAST);
    }

    @Test
    void an_appointment_in_the_doubled_hour_is_in_its_first_pass() {
        DayPlan plan = plan(Kind.APPOINTMENTS, Samples.MOVING_HOUSE, slot("02:30", "02:45"));
        Scenario office = given(new OpenDay(BACK, plan, BEFORE));
        office.when(visit(BACK, "02:30", "2026-10-25T00:29:59Z")).thenHappened(PlacesHeld.class);
        office.when(visit(BACK, "02:30", "2026-10-25T00:30:00Z")).thenRefused(SLOT_IN_PAST);
    }

    @Test
    void appointments_do_not_reach_across_the_hour_that_is_passed_over() {
        DayPlan plan = plan(
                Kind.APPOINTMENTS,
                Samples.PASSPORT,
                slot("01:30", "01:45"),
                slot("01:45", "02:00"),
                slot("03:00", "03:15"));
        Scenario office = given(new OpenDay(FORWARD, plan, BEFORE));
        office.when(visit(FORWARD, "01:45", "2026-03-28T12:00:00Z", Samples.PASSPORT))
                .thenRefused(START_NOT_OFFERED);
        office.when(visit(FORWARD, "01:30", "2026-03-28T12:00:00Z", Samples.PASSPORT))
                .thenHappened(PlacesHeld.class);
    }

    @Test
    void what_changes_by_time_alone_comes_at_the_right_moments() {
        Occupancy night = night(FORWARD, "01:00", "04:00").occupancy();
        List<Instant> changes = Stream.iterate(night.nextChange(Instant.MIN), at -> at != null, night::nextChange)
                .toList();
        assertThat(changes).containsExactly(BEFORE, Instant.parse("2026-03-29T02:00:00Z"));
    }

    private static HoldPlaces visit(DayId day, String start, String at) {
        return visit(day, start, at, Samples.MOVING_HOUSE);
    }

    private static HoldPlaces visit(DayId day, String start, String at, Offer offer) {
        List<Item> items = List.of(Samples.visit(offer, 1));
        return new HoldPlaces(
                day, ANNA, Channel.ONLINE, SECRET, LocalTime.parse(start), items, null, Instant.parse(at));
    }
}
