// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.door.Refusals.AlternativeStart;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.availability.Need;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a day itself has no other start to offer, the view of availability may know one on a later day. */
@Component
class OtherDays {
    private static final int ENOUGH = 3;

    private final AvailabilityView availability;
    private final Calendars calendars;

    OtherDays(AvailabilityView availability, Calendars calendars) {
        this.availability = availability;
        this.calendars = calendars;
    }

    List<AlternativeStart> nearest(HoldPlaces asked) {
        CalendarRules rules = calendars.rulesOf(asked.day().calendar());
        LocalDate first = asked.day().date().plusDays(1);
        Need need = Need.of(rules, asked.items());
        return availability
                .alternatives(asked.day().calendar(), first, rules.lastDay(asked.at()), need, ENOUGH)
                .stream()
                .map(found -> AlternativeStart.on(found.date(), found.start(), found.end(), found.free()))
                .toList();
    }
}
