// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.day.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the waiting list of a calendar can be asked to do. */
public sealed interface WaitingCommand {
    CalendarId calendar();

    Instant at();

    /** Take the last place in line. The booking id makes a repeat safe. */
    record JoinWaiting(
            CalendarId calendar, BookingId booking, SecretHash secret, List<Item> items, Wish wish, Instant at)
            implements WaitingCommand {
        public JoinWaiting {
            items = List.copyOf(items);
        }
    }

    /**
     * Ask the first in line whom it fits.
     *
     * @param except who cannot be asked now, and keeps the place
     */
    record OfferToNext(CalendarId calendar, RoomForWaiting room, Set<BookingId> except, Instant at)
            implements WaitingCommand {
        public OfferToNext {
            except = Set.copyOf(except);
        }
    }

    /** What is asked by whoever holds the secret of an entry. */
    sealed interface OfEntry extends WaitingCommand {
        BookingId booking();

        SecretHash secret();
    }

    record LeaveWaiting(CalendarId calendar, BookingId booking, SecretHash secret, Instant at) implements OfEntry {}

    /**
     * Written together with the confirmation of the places that are kept, or not at all.
     *
     * @param byLetter whether whoever says yes has the letter of the offer; the door has checked that we wrote it
     */
    record AcceptOffer(CalendarId calendar, BookingId booking, SecretHash secret, boolean byLetter, Instant at)
            implements OfEntry {}

    /** Written together with the return of the places that were kept, or not at all. */
    record DeclineOffer(CalendarId calendar, BookingId booking, SecretHash secret, Instant at) implements OfEntry {}

    /**
     * Write down what has become of an offer that nobody answered here, or that an entry that waits has no point any
     * more: its days are over, or its id was used for another booking.
     *
     * @param became what the day knows of the offer; null if it knows nothing
     */
    record SettleEntry(CalendarId calendar, BookingId booking, Booked.@Nullable State became, Instant at)
            implements WaitingCommand {}
}
