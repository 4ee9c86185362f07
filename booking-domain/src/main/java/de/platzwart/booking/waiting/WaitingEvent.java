// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import de.platzwart.booking.Fact;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.SecretHash;
import java.time.Instant;
import java.util.List;

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
     * The next in line was asked.
     *
     * @param passedOver who joined before and wants such a day, but for whom that is not enough; they keep their place
     */
    record OfferMade(CalendarId calendar, BookingId booking, Entry.Asked asked, List<BookingId> passedOver, Instant at)
            implements WaitingEvent {
        public OfferMade {
            passedOver = List.copyOf(passedOver);
        }
    }

    record OfferAccepted(CalendarId calendar, BookingId booking, Instant at) implements WaitingEvent {}

    record OfferDeclined(CalendarId calendar, BookingId booking, Instant at) implements WaitingEvent {}

    record OfferLapsed(CalendarId calendar, BookingId booking, Instant at) implements WaitingEvent {}
}
