// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The days of one calendar, and a number that grows with every change. One thread writes, all read. */
final class CalendarDays {
    private final ConcurrentSkipListMap<LocalDate, DayStand> days = new ConcurrentSkipListMap<>();
    private volatile long version;

    @Nullable
    DayStand day(LocalDate date) {
        return days.get(date);
    }

    /** In order of date, both ends included. */
    Collection<DayStand> between(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? List.of() : days.subMap(from, true, to, true).values();
    }

    Collection<DayStand> all() {
        return days.values();
    }

    long version() {
        return version;
    }

    void put(DayStand stand) {
        days.put(stand.occupancy().day().date(), stand);
    }

    void forgetBefore(LocalDate date) {
        days.headMap(date).clear();
    }

    /** Only after the changed days were put, so that whoever sees the number sees the days. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void changed() {
        version++;
    }
}
