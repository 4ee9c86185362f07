// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

/** What a calendar answers. */
public sealed interface CalendarReply {

    /** The rules apply from now on; days that are open already keep theirs until they are opened anew. */
    record Defined(CalendarId calendar, CalendarRules rules) implements CalendarReply {}

    /**
     * No, because these rules do not fit together.
     *
     * @param because one sentence that says what is wrong
     */
    record Refused(String because) implements CalendarReply {}
}
