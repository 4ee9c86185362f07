// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.Occupancy.Start;
import java.time.Instant;
import java.util.List;

/**
 * What is needed of a day.
 *
 * @param slots how many slots that follow each other
 * @param places how many places in each of them
 */
record Need(int slots, int places) {
    static final Need OF_WHAT_IS_NOT_OFFERED = new Need(0, 0);

    boolean isOffered() {
        return slots > 0;
    }

    /** Where that could begin for somebody who books online. */
    List<Start> startsOn(Occupancy day, Instant at) {
        return isOffered() ? day.starts(slots, Channel.ONLINE, at) : List.of();
    }
}
