// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.calendars;

import de.platzwart.booking.calendar.CalendarEvent;
import de.platzwart.booking.calendar.CalendarEvent.CalendarDefined;
import de.platzwart.booking.calendar.CalendarEvent.CalendarRevised;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.store.StoredFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjLongConsumer;

/** The calendars as their last rules lay them down. In memory, on every node. */
public final class CalendarsView {
    private final List<ObjLongConsumer<Collection<CalendarId>>> listeners = new CopyOnWriteArrayList<>();
    private volatile SortedMap<String, Entry> calendars = new TreeMap<>();

    /** A calendar, and where the fact that last changed it stands in its stream and in the log. */
    public record Entry(CalendarId id, CalendarRules rules, long sequence, long position) {}

    public Optional<CalendarRules> find(CalendarId calendar) {
        return entry(calendar).map(Entry::rules);
    }

    public Optional<Entry> entry(CalendarId calendar) {
        return entry(calendar.value());
    }

    /** By an id that came from outside and may be anything. */
    public Optional<Entry> entry(String calendar) {
        return Optional.ofNullable(calendars.get(calendar));
    }

    /** All of them, by id. */
    public Collection<Entry> all() {
        return calendars.values();
    }

    /** Takes facts in order; other kinds, repeats and older ones change nothing. */
    public void accept(List<StoredFact> facts) {
        List<CalendarId> changed = new ArrayList<>();
        for (StoredFact stored : facts) {
            if (stored.fact() instanceof CalendarEvent event) {
                put(new Entry(event.calendar(), rulesOf(event), stored.sequence(), stored.position()));
                changed.add(event.calendar());
            }
        }
        long upTo = facts.getLast().position();
        listeners.forEach(listener -> listener.accept(changed, upTo));
    }

    /** Only the feed's thread, or the start before it, changes the view. */
    void put(Entry entry) {
        Entry known = calendars.get(entry.id().value());
        if (known == null || known.sequence() < entry.sequence()) {
            SortedMap<String, Entry> next = new TreeMap<>(calendars);
            next.put(entry.id().value(), entry);
            calendars = next;
        }
    }

    /** Called with what changed and the position up to which that is known, on the feed's thread. */
    void onChange(ObjLongConsumer<Collection<CalendarId>> listener) {
        listeners.add(listener);
    }

    Collection<CalendarId> changedAfter(long position) {
        return all().stream()
                .filter(entry -> entry.position() > position)
                .map(Entry::id)
                .toList();
    }

    /** The same object until a calendar changes. */
    Map<String, Entry> snapshot() {
        return calendars;
    }

    static CalendarRules rulesOf(CalendarEvent event) {
        return switch (event) {
            case CalendarDefined defined -> defined.rules();
            case CalendarRevised revised -> revised.rules();
        };
    }
}
