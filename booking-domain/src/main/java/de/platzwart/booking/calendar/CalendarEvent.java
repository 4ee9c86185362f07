// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import de.platzwart.booking.Fact;
import java.time.Instant;

/** What can have happened to a calendar. */
public sealed interface CalendarEvent extends Fact {
    CalendarId calendar();

    /** A calendar came to be. */
    record CalendarDefined(CalendarId calendar, CalendarRules rules, Instant at) implements CalendarEvent {}

    /** Its rules changed. */
    record CalendarRevised(CalendarId calendar, CalendarRules rules, Instant at) implements CalendarEvent {}
}
