// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a day can be asked to do. The clock travels in the command. */
public sealed interface DayCommand {
    DayId day();

    Instant at();

    /** Open the day, or give it a new plan while nobody has claimed anything. */
    record OpenDay(DayId day, DayPlan plan, Instant at) implements DayCommand {}

    /**
     * Keep places for a short time. The booking id makes a repeat safe.
     *
     * @param lastDay that can be booked by now; null for staff, who may book every day that is open
     */
    record HoldPlaces(
            DayId day,
            BookingId booking,
            Channel channel,
            SecretHash secret,
            LocalTime start,
            List<Item> items,
            @Nullable LocalDate lastDay,
            Instant at)
            implements DayCommand {
        public HoldPlaces {
            items = List.copyOf(items);
        }
    }

    /**
     * Keep places for somebody on the waiting list, also such as are not yet for everybody again.
     *
     * @param until how long they are kept
     */
    record OfferPlaces(
            DayId day,
            BookingId booking,
            SecretHash secret,
            LocalTime start,
            List<Item> items,
            Instant until,
            Instant at)
            implements DayCommand {
        public OfferPlaces {
            items = List.copyOf(items);
        }
    }

    /** Everything that is asked about a booking that exists. */
    sealed interface OfBooking extends DayCommand {
        BookingId booking();

        Proof proof();

        /** Null for whoever takes the booking as it is. */
        @Nullable
        Seen seen();
    }

    record ExtendHold(
            DayId day,
            BookingId booking,
            Proof proof,
            @Nullable Seen seen,
            Instant at) implements OfBooking {}

    /**
     * Make a hold a booking. Online, whoever gives a contact may have to answer a letter first, and a price above zero
     * makes payment fall due.
     *
     * @param payOnSite staff took it by phone or at the counter; it is paid there
     */
    record ConfirmBooking(
            DayId day,
            BookingId booking,
            Proof proof,
            @Nullable Seen seen,
            boolean payOnSite,
            Instant at) implements OfBooking {}

    /** The letter that is to be answered goes to another address, and the one before confirms nothing any more. */
    record RedirectLetter(
            DayId day,
            BookingId booking,
            Proof proof,
            @Nullable Seen seen,
            Instant at) implements OfBooking {}

    /**
     * Cancel, or abandon a hold; all of it, or the part of the party that is named.
     *
     * @param lot when the places return, within the window of the day
     */
    record CancelPlaces(
            DayId day,
            BookingId booking,
            Proof proof,
            @Nullable Seen seen,
            @Nullable Party party,
            Lot lot,
            Instant at) implements OfBooking {}

    /** Move to another start on the same day. */
    record MoveWithinDay(
            DayId day,
            BookingId booking,
            Proof proof,
            @Nullable Seen seen,
            LocalTime start,
            Lot lot,
            Instant at) implements OfBooking {}

    /**
     * The leaving half of a move to another day; written together with {@link TakeIn} or not at all.
     *
     * @param start where it begins on the other day, which is for that one to judge
     * @param lastDay that can be moved to by now; null for staff, who may move to every day that is open
     */
    record HandOver(
            DayId day,
            BookingId booking,
            Proof proof,
            @Nullable Seen seen,
            DayId to,
            LocalTime start,
            @Nullable LocalDate lastDay,
            Lot lot,
            Instant at)
            implements OfBooking {}

    /**
     * The arriving half of a move from another day.
     *
     * @param booked the booking as it stood before it was handed over, which itself is one step
     */
    record TakeIn(DayId day, Booked booked, DayId from, LocalTime start, Instant at) implements DayCommand {}

    /** Write down that holds have ended, for those who only read events. */
    record LapseHolds(DayId day, Instant at) implements DayCommand {}

    /** More or fewer places from one time to another; below what is booked only if forced. */
    record ChangeCapacity(
            DayId day, LocalTime from, LocalTime to, int capacity, boolean forced, String reason, Instant at)
            implements DayCommand {
        public ChangeCapacity {
            if (capacity < 0 || capacity > 10_000_000) {
                throw new IllegalArgumentException("a capacity lies between 0 and 10000000");
            }
        }
    }

    record CloseSlots(DayId day, LocalTime from, LocalTime to, String reason, Instant at) implements DayCommand {}

    record ReopenSlots(DayId day, LocalTime from, LocalTime to, Instant at) implements DayCommand {}
}
