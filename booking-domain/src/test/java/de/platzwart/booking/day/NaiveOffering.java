// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayCommand.OfferPlaces;
import de.platzwart.booking.day.DayCommand.RedirectLetter;
import java.util.List;

/** Offering places to those who wait, in the naive model. */
record NaiveOffering(NaiveDay day, NaiveSlots slots) {

    String offer(OfferPlaces c) {
        if (day.find(c.booking()) != null) {
            return NaiveDay.no("BOOKING_ID_REUSED");
        }
        NaiveBooking booking = new NaiveBooking(
                new HoldPlaces(c.day(), c.booking(), Channel.ONLINE, c.secret(), c.start(), c.items(), null, c.at()));
        booking.until = c.until();
        booking.state = "OFFERED";
        booking.offered = true;
        List<NaiveSlots.Withheld> withheld = List.copyOf(slots.withheld);
        slots.withheld.clear();
        String refused = day.place(booking, c.start(), c.at());
        slots.withheld.addAll(withheld);
        if (refused != null) {
            return refused;
        }
        booking.price = NaiveDay.price(booking.items, slots.plan);
        day.bookings.add(booking);
        slots.handOut(booking, c.at());
        return booking.describe(c.at(), false);
    }

    static Lot lotOf(DayCommand.OfBooking command) {
        return switch (command) {
            case CancelPlaces c -> c.lot();
            case MoveWithinDay c -> c.lot();
            case HandOver c -> c.lot();
            case ExtendHold _, ConfirmBooking _, RedirectLetter _ -> new Lot(0);
        };
    }
}
