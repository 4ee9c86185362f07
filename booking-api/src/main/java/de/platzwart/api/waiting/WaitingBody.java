// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.api.booking.ContactBody;
import de.platzwart.api.booking.HoldBody;
import de.platzwart.api.limits.Limits;
import de.platzwart.api.vault.Contact;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.waiting.Wish;
import de.platzwart.web.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody waits for.
 *
 * @param to the last day that will do; the same as {@code from} if left out
 * @param start any time of these days if left out
 */
record WaitingBody(
        @Nullable String offer,
        @Nullable Map<String, @Nullable Integer> party,
        @Nullable List<HoldBody.Wanted> items,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalTime start,
        @Nullable ContactBody contact) {

    List<Item> itemsIn(CalendarRules rules) {
        List<Item> wanted = new HoldBody(offer, start, party, items).itemsIn(rules);
        if (Item.persons(wanted) > Limits.LARGEST_PARTY) {
            throw invalid("At most " + Limits.LARGEST_PARTY + " persons can wait together.");
        }
        return wanted;
    }

    Wish wish(LocalDate today, LocalDate lastDay) {
        if (from == null) {
            throw invalid("'from' is missing: the first day that will do.");
        }
        LocalDate last = to == null ? from : to;
        if (last.isBefore(today)) {
            throw invalid("These days are over.");
        }
        if (last.isAfter(lastDay)) {
            throw invalid("'to' is " + lastDay + " at the latest: later days are not open yet.");
        }
        try {
            return new Wish(from, last, start);
        } catch (IllegalArgumentException unlikely) {
            throw invalid("'to' lies at most a year after 'from', and not before it.");
        }
    }

    Contact contactOrRefuse() {
        if (contact == null) {
            throw Problem.because(HttpStatus.UNPROCESSABLE_CONTENT, "CONTACT_INVALID", "'contact' is missing.");
        }
        return contact.checked();
    }

    private static RuntimeException invalid(String sentence) {
        return Problem.because(HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", sentence);
    }
}
