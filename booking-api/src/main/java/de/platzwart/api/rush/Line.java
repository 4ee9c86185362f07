// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.booking.calendar.CalendarId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for one calendar, as this node knows them.
 *
 * @param joined how many numbers are out
 * @param called how many places of the order are called; more than joined where the next need not wait
 * @param draw null before the opening
 */
record Line(Id id, int joined, double called, @Nullable Draw draw) {

    /**
     * One of the lines that a calendar had over time.
     *
     * @param opensAt when the first is called
     */
    record Id(CalendarId calendar, Instant opensAt) {}

    CalendarId calendar() {
        return id.calendar();
    }

    Instant opensAt() {
        return id.opensAt();
    }

    boolean isOf(Slip slip) {
        return id.equals(new Id(slip.calendar(), slip.opensAt()));
    }

    boolean calls(int number) {
        return draw != null && draw.rankOf(number) < (int) called;
    }

    /** How many are called before that number. Before the opening nobody knows. */
    int aheadOf(int number) {
        return draw == null ? 0 : Math.max(0, draw.rankOf(number) - (int) called);
    }

    int waiting() {
        return Math.max(0, joined - (int) called);
    }
}
