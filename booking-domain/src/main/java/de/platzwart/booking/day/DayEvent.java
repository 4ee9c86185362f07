// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.Fact;
import de.platzwart.booking.calendar.DayPlan;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a day. The stored name is a schema: see the golden files. */
public sealed interface DayEvent extends Fact {
    DayId day();

    record DayOpened(DayId day, DayPlan plan, Instant at) implements DayEvent {}

    record CapacityChanged(
            DayId day,
            LocalTime from,
            LocalTime to,
            int capacity,
            List<BookingId> overbooked,
            String reason,
            Instant at)
            implements DayEvent {
        public CapacityChanged {
            overbooked = List.copyOf(overbooked);
        }
    }

    record SlotsClosed(DayId day, LocalTime from, LocalTime to, String reason, Instant at) implements DayEvent {}

    record SlotsReopened(DayId day, LocalTime from, LocalTime to, Instant at) implements DayEvent {}

    /**
     * A fact of one booking. Its facts are numbered through, also across days: step 0 is the hold. Each says what it
     * freed and what it takes, so that whoever counts places need not know the booking.
     */
    sealed interface OfBooking extends DayEvent {
        BookingId booking();

        int step();

        @Nullable
        Claim freed();

        @Nullable
        Claim taken();

        /** When that which it freed is for everybody again; null for at once. */
        default @Nullable Instant returnsAt() {
            return null;
        }
    }

    record PlacesHeld(
            DayId day,
            BookingId booking,
            int step,
            Claim taken,
            List<Item> items,
            int priceCents,
            SecretHash secret,
            Instant at)
            implements OfBooking {
        public PlacesHeld {
            items = List.copyOf(items);
        }

        @Override
        public @Nullable Claim freed() {
            return null;
        }
    }

    /** Somebody on the waiting list may have them, and is asked. */
    record PlacesOffered(
            DayId day,
            BookingId booking,
            int step,
            Claim taken,
            List<Item> items,
            int priceCents,
            SecretHash secret,
            Instant at)
            implements OfBooking {
        public PlacesOffered {
            items = List.copyOf(items);
        }

        @Override
        public @Nullable Claim freed() {
            return null;
        }
    }

    record HoldExtended(DayId day, BookingId booking, int step, Claim freed, Claim taken, Instant at)
            implements OfBooking {}

    record HoldLapsed(DayId day, BookingId booking, int step, Claim freed, Instant at) implements OfBooking {
        @Override
        public @Nullable Claim taken() {
            return null;
        }
    }

    record HoldAbandoned(
            DayId day,
            BookingId booking,
            int step,
            Claim freed,
            @Nullable Instant returnsAt,
            Instant at) implements OfBooking {
        @Override
        public @Nullable Claim taken() {
            return null;
        }
    }

    /** The citizen wants it, the price is to be paid; the places are kept until then. */
    record PaymentFellDue(DayId day, BookingId booking, int step, Claim freed, Claim taken, int priceCents, Instant at)
            implements OfBooking {}

    /**
     * There is a contact, and a letter goes there that is to be answered; the places are kept until then.
     *
     * @param letter its number: 1, and more if it has to go elsewhere
     */
    record MailFellDue(DayId day, BookingId booking, int step, int letter, Claim freed, Claim taken, Instant at)
            implements OfBooking {}

    record BookingConfirmed(DayId day, BookingId booking, int step, Claim freed, Claim taken, Instant at)
            implements OfBooking {}

    /** Some of the party will not come; the rest still will. */
    record PlacesCancelled(
            DayId day,
            BookingId booking,
            int step,
            Claim freed,
            Claim taken,
            List<Item> items,
            int priceCents,
            @Nullable Instant returnsAt,
            Instant at)
            implements OfBooking {
        public PlacesCancelled {
            items = List.copyOf(items);
        }
    }

    record BookingCancelled(
            DayId day,
            BookingId booking,
            int step,
            Claim freed,
            @Nullable Instant returnsAt,
            Instant at) implements OfBooking {
        @Override
        public @Nullable Claim taken() {
            return null;
        }
    }

    record BookingMoved(
            DayId day,
            BookingId booking,
            int step,
            Claim freed,
            Claim taken,
            @Nullable Instant returnsAt,
            Instant at) implements OfBooking {}

    /** It now lives on another day; written in one commit with {@link BookingMovedIn}. */
    record BookingMovedOut(
            DayId day,
            BookingId booking,
            int step,
            Claim freed,
            DayId to,
            @Nullable Instant returnsAt,
            Instant at) implements OfBooking {
        @Override
        public @Nullable Claim taken() {
            return null;
        }
    }

    record BookingMovedIn(DayId day, BookingId booking, int step, DayId from, Claim taken, Booked booked, Instant at)
            implements OfBooking {
        @Override
        public @Nullable Claim freed() {
            return null;
        }
    }
}
