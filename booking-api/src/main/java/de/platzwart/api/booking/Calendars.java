// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.views.calendars.CalendarsView;
import de.platzwart.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The rules of a calendar, or the answer that there is none. */
@Component
public class Calendars {
    private final CalendarsView view;

    Calendars(CalendarsView view) {
        this.view = view;
    }

    public CalendarRules rulesOf(CalendarId calendar) {
        return view.find(calendar)
                .orElseThrow(
                        () -> Problem.because(HttpStatus.NOT_FOUND, "CALENDAR_UNKNOWN", "There is no such calendar."));
    }
}
