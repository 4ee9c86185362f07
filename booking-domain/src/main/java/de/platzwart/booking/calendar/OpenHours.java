// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.LocalTime;

/**
 * Hours of a day with one capacity: a session, or office hours with a number of open counters.
 *
 * @param capacity persons in a session, or counters that are open
 */
public record OpenHours(LocalTime from, LocalTime to, int capacity) {
    public OpenHours {
        Check.that(from.isBefore(to), "to is later than from");
        Check.that(from.getSecond() == 0 && from.getNano() == 0, "from is a full minute");
        Check.that(to.getSecond() == 0 && to.getNano() == 0, "to is a full minute");
        Check.that(capacity >= 0 && capacity <= 10_000_000, "capacity is 0 to 10000000");
    }
}
