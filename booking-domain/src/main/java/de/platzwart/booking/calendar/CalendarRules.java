// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator lays down for a calendar.
 *
 * @param slotMinutes the grid of appointments; for sessions each of the opening hours is one slot, and this is 0
 * @param horizonDays how many days ahead days are opened
 * @param waiting how cancelled places return and how long they are offered; null for the standard
 */
public record CalendarRules(
        TenantId tenant,
        VenueId venue,
        String title,
        Kind kind,
        ZoneId zone,
        int slotMinutes,
        OpeningRules opening,
        List<Offer> offers,
        List<ShareRule> shares,
        HoldPolicy holds,
        int horizonDays,
        @Nullable WaitingPolicy waiting) {

    public CalendarRules {
        offers = List.copyOf(offers);
        shares = List.copyOf(shares);
    }

    /** The last day that citizens can book at a moment. Days beyond may be open since the horizon was farther. */
    public LocalDate lastDay(Instant at) {
        return LocalDate.ofInstant(at, zone).plusDays(horizonDays);
    }

    /** What applies on one date: the same rules always give the same plan. */
    public DayPlan planFor(LocalDate date) {
        return new Planning(this, date).plan();
    }
}
