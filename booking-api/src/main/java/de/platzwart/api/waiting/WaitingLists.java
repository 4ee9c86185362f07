// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.waiting.WaitingEvent;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.store.EventLog;
import de.platzwart.store.StoredFact;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How the lines stand, on every node as of the last commit: only what is new is read. Waits for the database. */
@Component
public class WaitingLists {
    private record Known(WaitingList list, long sequence) {}

    private final EventLog log;
    private final Map<CalendarId, Known> known = new ConcurrentHashMap<>();

    WaitingLists(EventLog log) {
        this.log = log;
    }

    public WaitingList of(CalendarId calendar) {
        String stream = WaitingList.stream(calendar);
        long last = log.sequencesOf(List.of(stream)).getOrDefault(stream, -1L);
        Known before = known.getOrDefault(calendar, new Known(WaitingList.empty(calendar), -1));
        if (before.sequence() >= last) {
            return before.list();
        }
        WaitingList list = before.list();
        long sequence = before.sequence();
        for (StoredFact stored : log.ofStream(stream, sequence + 1)) {
            list = list.evolve((WaitingEvent) stored.fact());
            sequence = stored.sequence();
        }
        Known after = new Known(list, sequence);
        known.merge(calendar, after, (one, other) -> one.sequence() > other.sequence() ? one : other);
        return list;
    }
}
