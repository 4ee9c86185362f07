// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.booking.calendar.CalendarId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor holds in a line: a number, which becomes a turn when it is called.
 *
 * @param opensAt which line of the calendar it is of
 * @param number counted from 0
 * @param until when the turn ends; null while the number waits
 */
public record Slip(
        CalendarId calendar,
        Instant opensAt,
        int number,
        @Nullable Instant until) {

    /** Whether its holder may choose a time now. */
    boolean isTurnAt(Instant moment) {
        return until != null && until.isAfter(moment);
    }

    /** By this is counted what is taken with it. */
    String name() {
        return calendar + " " + opensAt + " " + number;
    }

    Slip turnUntil(Instant end) {
        return new Slip(calendar, opensAt, number, end);
    }
}
