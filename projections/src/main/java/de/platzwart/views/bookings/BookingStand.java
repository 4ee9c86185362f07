// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayEvent.PlacesOffered;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.SecretHash;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A booking folded from its own facts, across all days it lived on. */
public record BookingStand(
        BookingId booking,
        DayId day,
        int step,
        State state,
        Claim claim,
        List<Item> items,
        int priceCents,
        SecretHash secret) {

    static @Nullable BookingStand of(Iterable<? extends DayEvent.OfBooking> history) {
        BookingStand stand = null;
        for (DayEvent.OfBooking event : history) {
            stand = after(stand, event);
        }
        return stand;
    }

    private static BookingStand after(@Nullable BookingStand before, DayEvent.OfBooking event) {
        return switch (event) {
            case PlacesHeld e -> begun(e, State.HELD, e.taken(), e.items(), e.priceCents(), e.secret());
            case PlacesOffered e -> begun(e, State.OFFERED, e.taken(), e.items(), e.priceCents(), e.secret());
            default ->
                Objects.requireNonNull(before, "a booking begins with its hold").next(event);
        };
    }

    private static BookingStand begun(
            DayEvent.OfBooking e, State state, Claim taken, List<Item> items, int price, SecretHash secret) {
        return new BookingStand(e.booking(), e.day(), e.step(), state, taken, items, price, secret);
    }

    private BookingStand next(DayEvent.OfBooking event) {
        return switch (event) {
            case PlacesHeld _, PlacesOffered _ -> this; // with these it begins
            case HoldExtended e -> with(e, state, e.taken());
            case HoldLapsed e -> with(e, State.LAPSED, claim);
            case HoldAbandoned e -> with(e, State.ABANDONED, claim);
            case MailFellDue e -> with(e, State.MAIL_DUE, e.taken());
            case PaymentFellDue e -> with(e, State.PAYMENT_DUE, e.taken()).with(items, e.priceCents());
            case BookingConfirmed e -> with(e, State.CONFIRMED, e.taken());
            case PlacesCancelled e -> with(e, state, e.taken()).with(e.items(), e.priceCents());
            case BookingCancelled e -> with(e, State.CANCELLED, claim);
            case BookingMoved e -> with(e, state, e.taken());
            // its state is that of the day it moved to, which is the next fact
            case BookingMovedOut e -> with(e, state, claim);
            case BookingMovedIn e -> arrived(e, e.booked());
        };
    }

    private BookingStand arrived(BookingMovedIn event, Booked booked) {
        return with(event, booked.state(), event.taken()).with(booked.items(), booked.priceCents());
    }

    private BookingStand with(DayEvent.OfBooking event, State nextState, Claim nextClaim) {
        return new BookingStand(booking, event.day(), event.step(), nextState, nextClaim, items, priceCents, secret);
    }

    private BookingStand with(List<Item> nextItems, int nextPrice) {
        return new BookingStand(booking, day, step, state, claim, nextItems, nextPrice, secret);
    }
}
