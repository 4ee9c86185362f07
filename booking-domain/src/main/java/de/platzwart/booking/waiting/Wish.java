// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody who waits would come.
 *
 * @param start null if any time of these days will do
 */
public record Wish(LocalDate from, LocalDate to, @Nullable LocalTime start) {
    private static final int MOST_DAYS = 366;

    public Wish {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("a wish is for 1 to " + MOST_DAYS + " days");
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** Nobody waits for days that are over. */
    public boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }
}
