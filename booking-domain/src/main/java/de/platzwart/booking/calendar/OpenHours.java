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
        Check.that(from.isBefore(to), "opening hours end after they begin");
        Check.that(from.getSecond() == 0 && from.getNano() == 0, "opening hours begin at a full minute");
        Check.that(to.getSecond() == 0 && to.getNano() == 0, "opening hours end at a full minute");
        Check.that(capacity >= 0 && capacity <= 10_000_000, "a capacity lies between 0 and 10000000");
    }
}
