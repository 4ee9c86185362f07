// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import de.platzwart.booking.calendar.CalendarCommand.DefineCalendar;
import de.platzwart.booking.calendar.CalendarEvent.CalendarDefined;
import de.platzwart.booking.calendar.CalendarEvent.CalendarRevised;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bookable thing at a venue and the rules laid down for it. It never changes: an event makes the next. */
public final class Calendar {
    private final CalendarId id;
    private final @Nullable CalendarRules rules;

    private Calendar(CalendarId id, @Nullable CalendarRules rules) {
        this.id = id;
        this.rules = rules;
    }

    public static Calendar undefined(CalendarId id) {
        return new Calendar(id, null);
    }

    /** What happened because of a command, perhaps nothing, and what whoever asked is told. */
    record Decision(List<CalendarEvent> events, CalendarReply reply) {}

    Decision decide(CalendarCommand command) {
        return switch (command) {
            case DefineCalendar c -> define(c);
        };
    }

    private Decision define(DefineCalendar c) {
        String wrong = Consistency.wrongWith(c.rules());
        if (wrong != null) {
            return new Decision(List.of(), new CalendarReply.Refused(wrong));
        }
        CalendarReply defined = new CalendarReply.Defined(c.calendar(), c.rules());
        if (rules == null) {
            return new Decision(List.of(new CalendarDefined(c.calendar(), c.rules(), c.at())), defined);
        }
        return rules.equals(c.rules())
                ? new Decision(List.of(), defined)
                : new Decision(List.of(new CalendarRevised(c.calendar(), c.rules(), c.at())), defined);
    }

    /** The calendar one event later. */
    public Calendar evolve(CalendarEvent event) {
        return switch (event) {
            case CalendarDefined e -> new Calendar(id, e.rules());
            case CalendarRevised e -> new Calendar(id, e.rules());
        };
    }

    public CalendarId id() {
        return id;
    }

    /** The rules in force; null before there are any. */
    public @Nullable CalendarRules rules() {
        return rules;
    }

    /** What applies on one date; null before there are any rules. */
    public @Nullable DayPlan planFor(LocalDate date) {
        return rules == null ? null : rules.planFor(date);
    }
}
