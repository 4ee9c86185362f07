// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.Instant;

/** What a calendar can be asked to do. */
public sealed interface CalendarCommand {
    CalendarId calendar();

    Instant at();

    /** Lay down a new calendar, or new rules for one that exists. */
    record DefineCalendar(CalendarId calendar, CalendarRules rules, Instant at) implements CalendarCommand {}
}
