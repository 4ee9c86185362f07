// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One bookable thing at a venue, for example the counters of an office. */
public record CalendarId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarId {
        Slug.check("calendarId", value);
    }

    /** The name of its event stream. */
    public String stream() {
        return "calendar:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
