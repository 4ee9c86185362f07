// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.waiting.WaitingEvent;
import de.platzwart.booking.waiting.WaitingEvent.OfferMade;
import de.platzwart.booking.waiting.WaitingEvent.WaitingJoined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where there may be something for those who wait, and from when on: on a day that changed, for which somebody joined,
 * or which time alone changes; and in a line when the time for an answer is over. Nothing else is looked at.
 */
final class DaysToLookAt {
    /** A line is looked at, and not again before something happens. */
    private static final Instant NOT_BY_ITSELF = Instant.MAX;

    private final Map<DayId, Instant> days = new ConcurrentHashMap<>();
    /** Those in which somebody waits or was asked, as far as is known here. */
    private final Map<CalendarId, Instant> lines = new ConcurrentHashMap<>();

    /** Called on the feed's thread, once these days are seen as they are now. */
    void changed(Collection<DayId> changed) {
        for (DayId day : changed) {
            if (lines.containsKey(day.calendar())) {
                from(Instant.MIN, day);
            }
        }
    }

    /** Called on the feed's thread. */
    void happened(WaitingEvent event) {
        if (event instanceof WaitingJoined joined) {
            all(joined.calendar(), joined.wish().from(), joined.wish().to());
        } else if (event instanceof OfferMade made) {
            from(made.asked().until(), made.calendar());
        }
    }

    /** A line and these days of it, both ends included, at once. */
    void all(CalendarId calendar, LocalDate from, LocalDate to) {
        from(Instant.MIN, calendar);
        from.datesUntil(to.plusDays(1)).forEach(date -> from(Instant.MIN, new DayId(calendar, date)));
    }

    void from(Instant moment, DayId day) {
        days.merge(day, moment, DaysToLookAt::earlier);
    }

    void from(Instant moment, CalendarId line) {
        lines.merge(line, moment, DaysToLookAt::earlier);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Nobody is in that line, unless somebody has come since it was looked at. */
    void nobodyIn(CalendarId line) {
        lines.remove(line, NOT_BY_ITSELF);
    }

    /** Lines that are due, each with those of its days that are, the earliest first. They are not due again. */
    Map<CalendarId, SortedSet<DayId>> take(Instant now) {
        Map<CalendarId, SortedSet<DayId>> due = new HashMap<>();
        lines.forEach((line, moment) -> {
            if (!moment.isAfter(now) && lines.replace(line, moment, NOT_BY_ITSELF)) {
                daysOf(line, due);
            }
        });
        days.forEach((day, moment) -> {
            if (!moment.isAfter(now) && days.remove(day, moment)) {
                daysOf(day.calendar(), due).add(day);
            }
        });
        return due;
    }

    private static SortedSet<DayId> daysOf(CalendarId line, Map<CalendarId, SortedSet<DayId>> due) {
        return due.computeIfAbsent(line, _ -> new TreeSet<>(Comparator.comparing(DayId::date)));
    }
}
