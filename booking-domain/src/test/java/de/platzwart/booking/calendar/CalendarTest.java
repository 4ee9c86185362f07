// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import static de.platzwart.booking.calendar.Samples.COUNTERS;
import static de.platzwart.booking.calendar.Samples.NOW;
import static de.platzwart.booking.calendar.Samples.PASSPORT;
import static de.platzwart.booking.calendar.Samples.WEEK;
import static de.platzwart.booking.calendar.Samples.define;
import static de.platzwart.booking.calendar.Samples.hours;
import static de.platzwart.booking.calendar.Samples.office;
import static de.platzwart.booking.calendar.Samples.officeExcept;
import static de.platzwart.booking.calendar.Samples.officeWith;
import static de.platzwart.booking.calendar.Samples.online;
import static de.platzwart.booking.calendar.Samples.pool;
import static de.platzwart.booking.calendar.Samples.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.booking.calendar.CalendarEvent.CalendarDefined;
import de.platzwart.booking.calendar.CalendarEvent.CalendarRevised;
import de.platzwart.booking.calendar.CalendarReply.Defined;
import de.platzwart.booking.calendar.CalendarReply.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules are taken as a whole, or refused with one sentence. */
class CalendarTest {

    /** Given rules that were laid down before, when new ones are, then this happens. */
    private record Scenario(Calendar calendar, Calendar.Decision decision) {
        static Scenario when(Calendar calendar, CalendarRules rules) {
            Calendar.Decision decision = calendar.decide(define(rules));
            Calendar after = calendar;
            for (CalendarEvent event : decision.events()) {
                after = after.evolve(event);
            }
            return new Scenario(after, decision);
        }

        static Scenario given(CalendarRules rules) {
            return whenFirst(rules);
        }

        static Scenario whenFirst(CalendarRules rules) {
            return when(Calendar.undefined(COUNTERS), rules);
        }

        Scenario when(CalendarRules rules) {
            return when(calendar, rules);
        }

        Scenario then(CalendarEvent... events) {
            assertThat(decision.events()).containsExactly(events);
            assertThat(decision.reply()).isInstanceOf(Defined.class);
            return this;
        }

        void thenRefused(String because) {
            assertThat(decision.events()).isEmpty();
            assertThat(decision.reply()).isEqualTo(new Refused(because));
        }
    }

    @Test
    void rules_that_fit_together_define_a_calendar() {
        Scenario.whenFirst(office()).then(new CalendarDefined(COUNTERS, office(), NOW));
    }

    @Test
    void other_rules_revise_it_and_the_same_rules_change_nothing() {
        CalendarRules others = officeExcept(Map.of(Samples.A_WEDNESDAY, List.of()));
        Scenario.given(office())
                .when(others)
                .then(new CalendarRevised(COUNTERS, others, NOW))
                .when(others)
                .then();
    }

    @Test
    void hours_must_not_overlap() {
        List<OpenHours> twice = List.of(hours(10, 12, 1), hours(8, 11, 1));
        Scenario.whenFirst(office(Map.of(DayOfWeek.MONDAY, twice))).thenRefused("the opening hours of MONDAY overlap");
        Scenario.whenFirst(officeExcept(Map.of(LocalDate.of(2026, 6, 5), twice)))
                .thenRefused("the opening hours of 2026-06-05 overlap");
    }

    @Test
    void offers_need_different_ids_and_there_must_be_one() {
        Scenario.whenFirst(office(List.of())).thenRefused("offers has 1 to 200 entries");
        Scenario.whenFirst(office(List.of(PASSPORT, PASSPORT))).thenRefused("offers have different ids");
    }

    @Test
    void a_channel_has_one_share_and_each_release_its_own_time() {
        Scenario.whenFirst(officeWith(online(), online()))
                .thenRefused("a channel has one share, with all its releases in it");
        var release = online().releases().getFirst();
        Scenario.whenFirst(officeWith(new ShareRule(Channel.PHONE, List.of(release, release))))
                .thenRefused("the share of PHONE has two releases at the same time");
    }

    @Test
    void appointments_have_a_grid_and_sessions_have_none() {
        Scenario.whenFirst(rules(Kind.APPOINTMENTS, 0, WEEK, Map.of(), List.of(PASSPORT), List.of()))
                .thenRefused("slotMinutes is 1 to 480 for appointments, not 0");
        Scenario.whenFirst(rules(Kind.SESSIONS, 15, WEEK, Map.of(), List.of(PASSPORT), List.of()))
                .thenRefused("slotMinutes is 0 for sessions, which have no grid, not 15");
    }

    @Test
    void a_day_has_at_most_a_thousand_slots() {
        var allDay = new OpenHours(LocalTime.MIN, LocalTime.of(23, 59), 1);
        var week = Map.of(DayOfWeek.MONDAY, List.of(allDay));
        Scenario.whenFirst(rules(Kind.APPOINTMENTS, 1, week, Map.of(), List.of(PASSPORT), List.of()))
                .thenRefused("a day has at most 1000 slots, but MONDAY has more");
        Scenario.whenFirst(pool(week)).then(new CalendarDefined(COUNTERS, pool(week), NOW));
    }

    @Test
    void parts_of_the_wrong_shape_cannot_even_be_written_down() {
        assertThatThrownBy(() -> hours(12, 8, 1)).hasMessage("to is later than from");
        assertThatThrownBy(() -> hours(8, 12, -1)).hasMessage("capacity is 0 to 10000000");
        assertThatThrownBy(() -> new Offer(new OfferId("x"), " ", 1, PASSPORT.tariffs()))
                .hasMessage("title has 1 to 200 characters");
        assertThatThrownBy(() -> new ShareRule(Channel.ONLINE, List.of())).hasMessage("releases has 1 to 50 entries");
        assertThatThrownBy(() -> new CalendarId("Über")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rules_that_do_not_fit_plan_nothing() {
        assertThatThrownBy(() -> office(List.of()).planFor(Samples.A_WEDNESDAY))
                .hasMessage("offers has 1 to 200 entries");
        assertThat(Calendar.undefined(COUNTERS).planFor(Samples.A_WEDNESDAY)).isNull();
    }
}
