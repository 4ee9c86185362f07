// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.platzwart.booking.calendar.CalendarId;
import java.time.LocalDate;

/** One calendar on one date. Written as {@code calendar/2026-06-03}. */
public record DayId(CalendarId calendar, LocalDate date) implements Comparable<DayId> {

    @JsonCreator
    public static DayId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a day is written as calendar/date");
        }
        return new DayId(new CalendarId(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }

    /** The name of its event stream. */
    public String stream() {
        return "day:" + this;
    }

    @Override
    @JsonValue
    public String toString() {
        return calendar + "/" + date;
    }

    @Override
    public int compareTo(DayId other) {
        return toString().compareTo(other.toString());
    }
}
