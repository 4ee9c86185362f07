// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.booking.calendar.CalendarId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many came for which calendar since somebody last looked. */
final class Arrivals {
    private volatile ConcurrentHashMap<CalendarId, Integer> counts = new ConcurrentHashMap<>();

    void count(CalendarId calendar) {
        counts.merge(calendar, 1, Integer::sum);
    }

    /** Begins anew. Who comes in this very moment may be missed. */
    Map<CalendarId, Integer> take() {
        Map<CalendarId, Integer> taken = counts;
        counts = new ConcurrentHashMap<>();
        return taken;
    }
}
