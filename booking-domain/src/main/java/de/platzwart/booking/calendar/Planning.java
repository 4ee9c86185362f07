// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.Share;
import de.platzwart.booking.calendar.DayPlan.SlotPlan;
import de.platzwart.booking.calendar.OpeningRules.Closure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what a calendar's rules mean on one date. */
record Planning(CalendarRules rules, LocalDate date) {

    DayPlan plan() {
        String wrong = Consistency.wrongWith(rules);
        if (wrong != null) {
            throw new IllegalArgumentException(wrong);
        }
        String closed = closedBecause();
        return new DayPlan(
                rules.kind(),
                rules.zone(),
                closed == null ? slots() : List.of(),
                rules.shares().stream().map(this::share).toList(),
                rules.offers(),
                rules.holds(),
                closed,
                rules.waiting());
    }

    private @Nullable String closedBecause() {
        OpeningRules opening = rules.opening();
        for (Closure closure : opening.closures()) {
            if (closure.covers(date)) {
                return closure.reason();
            }
        }
        if (opening.exceptions().containsKey(date)) {
            return slots().isEmpty() ? "Geschlossen" : null;
        }
        String holiday = opening.holidays() == OpeningRules.Holidays.NONE ? null : PublicHolidays.on(date);
        return holiday != null ? holiday : slots().isEmpty() ? "Geschlossen" : null;
    }

    private List<SlotPlan> slots() {
        OpeningRules opening = rules.opening();
        List<OpenHours> hours =
                opening.exceptions().getOrDefault(date, opening.weekly().getOrDefault(date.getDayOfWeek(), List.of()));
        return hours.stream()
                .sorted(Comparator.comparing(OpenHours::from))
                .flatMap(open -> (rules.kind() == Kind.SESSIONS ? session(open) : grid(open)).stream())
                .toList();
    }

    /** A session that the clock passes over altogether when it is put forward does not take place. */
    private List<SlotPlan> session(OpenHours open) {
        return length(open.from(), open.to()).isPositive()
                ? List.of(new SlotPlan(open.from(), open.to(), open.capacity()))
                : List.of();
    }

    /** Whole slots only, and none that is cut short when the clock is put forward. */
    private List<SlotPlan> grid(OpenHours open) {
        Duration whole = Duration.ofMinutes(rules.slotMinutes());
        List<SlotPlan> slots = new ArrayList<>();
        LocalTime start = open.from();
        while (!Duration.between(start, open.to()).minus(whole).isNegative()) {
            LocalTime end = start.plus(whole);
            if (!length(start, end).minus(whole).isNegative()) {
                slots.add(new SlotPlan(start, end, open.capacity()));
            }
            start = end;
        }
        return slots;
    }

    private Duration length(LocalTime from, LocalTime to) {
        return Duration.between(WallClock.instant(date, from, rules.zone()), WallClock.instant(date, to, rules.zone()));
    }

    private Share share(ShareRule share) {
        return new Share(
                share.channel(),
                share.releases().stream()
                        .map(rule -> new Release(releaseAt(rule), rule.percent()))
                        .sorted(Comparator.comparing(Release::from))
                        .toList());
    }

    private Instant releaseAt(ShareRule.ReleaseRule rule) {
        return WallClock.instant(date.minusDays(rule.daysBefore()), rule.at(), rules.zone());
    }
}
