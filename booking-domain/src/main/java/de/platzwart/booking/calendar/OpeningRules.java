// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a calendar is open. The first that says something about a date decides: a closure, an exception, a public
 * holiday, the weekly pattern.
 */
public record OpeningRules(
        Map<DayOfWeek, List<OpenHours>> weekly,
        Map<LocalDate, List<OpenHours>> exceptions,
        List<Closure> closures,
        Holidays holidays) {

    public OpeningRules {
        weekly = copy(weekly);
        exceptions = copy(exceptions);
        closures = List.copyOf(closures);
    }

    /** In order, so that the same rules are always written in the same way. */
    private static <K extends Comparable<? super K>> Map<K, List<OpenHours>> copy(Map<K, List<OpenHours>> hours) {
        SortedMap<K, List<OpenHours>> copy = new TreeMap<>();
        hours.forEach((key, value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** Closed from the first to the last date, both included. */
    public record Closure(LocalDate first, LocalDate last, String reason) {
        boolean covers(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }

        public Closure {
            Check.that(!last.isBefore(first), "last is not before first");
            Check.that(!reason.isBlank() && reason.length() <= 200, "reason has 1 to 200 characters");
        }
    }

    /** Which public holidays a calendar keeps. */
    public enum Holidays {
        NONE,
        RHINELAND_PALATINATE
    }
}
