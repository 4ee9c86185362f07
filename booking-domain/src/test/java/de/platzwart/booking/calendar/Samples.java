// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import de.platzwart.booking.calendar.CalendarCommand.DefineCalendar;
import de.platzwart.booking.calendar.OpeningRules.Closure;
import de.platzwart.booking.calendar.OpeningRules.Holidays;
import de.platzwart.booking.calendar.ShareRule.ReleaseRule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The rules of an office and of a pool. */
final class Samples {
    static final CalendarId COUNTERS = new CalendarId("counters");
    static final Instant NOW = Instant.parse("2026-06-03T04:00:00Z");
    static final LocalDate A_WEDNESDAY = LocalDate.of(2026, 6, 3);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Offer PASSPORT = new Offer(
            new OfferId("passport"), "Reisepass", 2, List.of(new Tariff(new TariffId("standard"), "Kostenlos", 0)));
    static final List<OpenHours> MORNING = List.of(hours(8, 12, 4));
    static final Map<DayOfWeek, List<OpenHours>> WEEK = Map.of(
            DayOfWeek.MONDAY,
            MORNING,
            DayOfWeek.WEDNESDAY,
            List.of(hours(8, 10, 4), hours(10, 12, 2)),
            DayOfWeek.THURSDAY,
            MORNING,
            DayOfWeek.SUNDAY,
            List.of(hours(0, 5, 1)));

    private Samples() {}

    static OpenHours hours(int from, int to, int capacity) {
        return new OpenHours(LocalTime.of(from, 0), LocalTime.of(to, 0), capacity);
    }

    static DefineCalendar define(CalendarRules rules) {
        return new DefineCalendar(COUNTERS, rules, NOW);
    }

    static CalendarRules office() {
        return office(WEEK);
    }

    static CalendarRules office(Map<DayOfWeek, List<OpenHours>> week) {
        return rules(Kind.APPOINTMENTS, 15, week, Map.of(), List.of(PASSPORT), List.of(online()));
    }

    static CalendarRules office(List<Offer> offers) {
        return rules(Kind.APPOINTMENTS, 15, WEEK, Map.of(), offers, List.of(online()));
    }

    static CalendarRules officeWith(ShareRule... shares) {
        return rules(Kind.APPOINTMENTS, 15, WEEK, Map.of(), List.of(PASSPORT), List.of(shares));
    }

    static CalendarRules officeExcept(Map<LocalDate, List<OpenHours>> exceptions) {
        return rules(Kind.APPOINTMENTS, 15, WEEK, exceptions, List.of(PASSPORT), List.of(online()));
    }

    static CalendarRules pool(Map<DayOfWeek, List<OpenHours>> week) {
        return rules(Kind.SESSIONS, 0, week, Map.of(), List.of(PASSPORT), List.of(online()));
    }

    static ShareRule online() {
        return new ShareRule(Channel.ONLINE, List.of(new ReleaseRule(14, LocalTime.of(7, 0), 80)));
    }

    static CalendarRules rules(
            Kind kind,
            int slotMinutes,
            Map<DayOfWeek, List<OpenHours>> week,
            Map<LocalDate, List<OpenHours>> exceptions,
            List<Offer> offers,
            List<ShareRule> shares) {
        return new CalendarRules(
                new TenantId("city"),
                new VenueId("town-hall"),
                "Bürgeramt",
                kind,
                BERLIN,
                slotMinutes,
                new OpeningRules(
                        week,
                        exceptions,
                        List.of(new Closure(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), "Umbau")),
                        Holidays.RHINELAND_PALATINATE),
                offers,
                shares,
                new HoldPolicy(600, 2, 1800, null),
                60,
                null);
    }
}
