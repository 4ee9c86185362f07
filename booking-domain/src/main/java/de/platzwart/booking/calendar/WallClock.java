// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** When the clock on the wall of a venue shows a time, also on the days on which it is put forward or back. */
public final class WallClock {
    private WallClock() {}

    /**
     * A time that is passed over when the clock is put forward is the moment in which that happens; of a time that
     * comes twice when it is put back, the first.
     */
    public static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime shown = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        return change != null && change.isGap()
                ? change.getInstant()
                : shown.atZone(zone).toInstant();
    }
}
