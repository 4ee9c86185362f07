// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as whoever holds its secret sees it.
 *
 * @param expiresAt when it lapses unless something is done; null once nothing expires any more
 * @param price the same as priceCents, by the name of the contract
 * @param slots how many consecutive slots it takes
 * @param step the number of its last fact, which goes into the header ETag
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BookingAnswer(
        BookingId booking,
        CalendarId calendar,
        LocalDate date,
        Booked.State state,
        @Nullable Instant expiresAt,
        int priceCents,
        int price,
        @JsonFormat(pattern = "HH:mm") LocalTime start,
        @JsonFormat(pattern = "HH:mm") LocalTime end,
        List<Item> items,
        int places,
        int slots,
        @JsonIgnore int step) {

    public static BookingAnswer of(Booked booked, DayId day, LocalTime end, Instant now) {
        return of(
                new BookingStand(
                        booked.booking(),
                        day,
                        booked.step(),
                        booked.state(),
                        booked.claim(),
                        booked.items(),
                        booked.priceCents(),
                        booked.secret()),
                end,
                now);
    }

    /** A hold past its time has lapsed, whether or not that was written yet; when it is, that is one more step. */
    static BookingAnswer of(BookingStand stand, LocalTime end, Instant now) {
        Claim claim = stand.claim();
        boolean lapsed = stand.state().isLive() && !claim.countsAt(now);
        Booked.State state = lapsed ? Booked.State.LAPSED : stand.state();
        return new BookingAnswer(
                stand.booking(),
                stand.day().calendar(),
                stand.day().date(),
                state,
                state.isLive() ? claim.until() : null,
                stand.priceCents(),
                stand.priceCents(),
                claim.start(),
                end,
                stand.items(),
                claim.places(),
                claim.slots(),
                lapsed ? stand.step() + 1 : stand.step());
    }

    /** The moment that its start is, on the clocks of its calendar. */
    public ZonedDateTime startsAt(ZoneId zone) {
        return date.atTime(start).atZone(zone);
    }

    public ZonedDateTime endsAt(ZoneId zone) {
        return date.atTime(end).atZone(zone);
    }

    /** What a client sends as If-Match for a change that is meant for the booking as it is here. */
    public String eTag() {
        return "\"" + step + "\"";
    }
}
