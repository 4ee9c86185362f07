// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.waiting.WaitingEvent;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.store.EventLog;
import de.platzwart.store.StoredFact;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the lines stand, on every node as of the last commit: only what is new is read. Commands are decided on them, for
 * the fence in the event table makes one that is overtaken meanwhile harmless. Waits for the database.
 */
public final class WaitingLists {
    /**
     * A line as it was folded.
     *
     * @param sequence of its last fact; -1 if nobody ever joined
     */
    public record Known(WaitingList list, long sequence) {}

    private final EventLog log;
    private final Map<CalendarId, Known> kept = new ConcurrentHashMap<>();

    public WaitingLists(EventLog log) {
        this.log = log;
    }

    public WaitingList of(CalendarId calendar) {
        return known(calendar).list();
    }

    public Known known(CalendarId calendar) {
        Known before = kept.getOrDefault(calendar, new Known(WaitingList.empty(calendar), -1));
        Known after = before;
        for (StoredFact stored : log.ofStream(WaitingList.stream(calendar), before.sequence() + 1)) {
            after = new Known(after.list().evolve((WaitingEvent) stored.fact()), stored.sequence());
        }
        if (after.sequence() > before.sequence()) {
            kept.merge(calendar, after, (one, other) -> one.sequence() > other.sequence() ? one : other);
        }
        return after;
    }
}
