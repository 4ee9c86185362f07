// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import de.platzwart.booking.Fact;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.day.SecretHash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened on a waiting list. The order of who was asked can be proved from these alone. */
public sealed interface WaitingEvent extends Fact {
    CalendarId calendar();

    BookingId booking();

    record WaitingJoined(
            CalendarId calendar,
            BookingId booking,
            int number,
            SecretHash secret,
            List<Item> items,
            Wish wish,
            Instant at)
            implements WaitingEvent {
        public WaitingJoined {
            items = List.copyOf(items);
        }
    }

    record WaitingLeft(CalendarId calendar, BookingId booking, Instant at) implements WaitingEvent {}

    /**
     * The next in line was asked. Who joined before, wants such a day and was not asked needs more than there was, and
     * keeps the place: that can be told from the facts before this one and from what was free.
     *
     * @param free what there was for those who wait, however many they are; null in facts of a time that named those
     *     who were passed over instead
     */
    record OfferMade(
            CalendarId calendar,
            BookingId booking,
            Entry.Asked asked,
            @Nullable List<RoomForWaiting.Free> free,
            Instant at)
            implements WaitingEvent {
        public OfferMade {
            free = free == null ? null : List.copyOf(free);
        }
    }

    record OfferAccepted(CalendarId calendar, BookingId booking, Instant at) implements WaitingEvent {}

    record OfferDeclined(CalendarId calendar, BookingId booking, Instant at) implements WaitingEvent {}

    record OfferLapsed(CalendarId calendar, BookingId booking, Instant at) implements WaitingEvent {}
}
