// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.calendars;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.TenantId;
import de.platzwart.booking.calendar.VenueId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** The calendars as the contract shows them. */
record CalendarsAnswer(List<Calendar> calendars) {
    record Calendar(
            CalendarId id, TenantId tenant, VenueId venue, String title, Kind kind, ZoneId zone, List<Offer> offers) {}

    static CalendarsAnswer of(Collection<CalendarsView.Entry> entries) {
        return new CalendarsAnswer(
                entries.stream().map(CalendarsAnswer::calendar).toList());
    }

    private static Calendar calendar(CalendarsView.Entry entry) {
        var rules = entry.rules();
        return new Calendar(
                entry.id(), rules.tenant(), rules.venue(), rules.title(), rules.kind(), rules.zone(), rules.offers());
    }
}
