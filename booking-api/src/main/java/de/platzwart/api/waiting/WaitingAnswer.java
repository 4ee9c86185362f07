// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.waiting.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, as whoever holds the secret sees it.
 *
 * @param place 1 for the next in line; 0 for those who do not wait
 * @param offer what was offered; null before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WaitingAnswer(
        BookingId booking,
        CalendarId calendar,
        Entry.State state,
        int place,
        LocalDate from,
        LocalDate to,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime start,
        List<Item> items,
        @Nullable Offer offer) {

    /** A start that is kept until a moment. */
    record Offer(
            LocalDate date, @JsonFormat(pattern = "HH:mm") LocalTime start, Instant until) {}

    static WaitingAnswer of(CalendarId calendar, Entry entry, int place) {
        Entry.Asked asked = entry.asked();
        return new WaitingAnswer(
                entry.booking(),
                calendar,
                entry.state(),
                place,
                entry.wish().from(),
                entry.wish().to(),
                entry.wish().start(),
                entry.items(),
                asked == null ? null : new Offer(asked.day().date(), asked.start(), asked.until()));
    }
}
