// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking as the naive model keeps it: fields that are simply overwritten. */
final class NaiveBooking {
    final BookingId id;
    final HoldPlaces asked;
    String state = "HELD";
    LocalTime start;
    int slots;
    int places;

    @Nullable
    Instant until;

    List<Item> items;
    int price;
    int extensions;
    int letters;
    boolean offered;
    int step;

    NaiveBooking(HoldPlaces asked) {
        this.id = asked.booking();
        this.asked = asked;
        this.start = asked.start();
        this.items = new ArrayList<>(asked.items());
    }

    NaiveBooking copy() {
        NaiveBooking copy = new NaiveBooking(asked);
        copy.state = state;
        copy.start = start;
        copy.slots = slots;
        copy.places = places;
        copy.until = until;
        copy.items = items;
        copy.price = price;
        copy.extensions = extensions;
        copy.letters = letters;
        copy.offered = offered;
        copy.step = step;
        return copy;
    }

    Channel channel() {
        return asked.channel();
    }

    String stateAt(Instant now) {
        boolean live = state.equals("HELD")
                || state.equals("OFFERED")
                || state.equals("MAIL_DUE")
                || state.equals("PAYMENT_DUE")
                || state.equals("CONFIRMED");
        return live && until != null && !now.isBefore(until) ? "LAPSED" : state;
    }

    int stepAt(Instant now) {
        return stateAt(now).equals(state) ? step : step + 1;
    }

    boolean isLive(Instant now) {
        String stands = stateAt(now);
        return stands.equals("HELD")
                || stands.equals("OFFERED")
                || stands.equals("MAIL_DUE")
                || stands.equals("PAYMENT_DUE")
                || stands.equals("CONFIRMED");
    }

    boolean answersTo(DayCommand.OfBooking command) {
        Proof proof = command.proof();
        boolean byLetter = (offered || letters > 0) && command instanceof DayCommand.ConfirmBooking;
        return proof instanceof Proof.ByStaff
                || proof.equals(new Proof.BySecret(asked.secret()))
                || (byLetter && proof.equals(new Proof.ByLetter(letters)));
    }

    String describe(Instant now, boolean repeated) {
        return stateAt(now) + " step=" + stepAt(now) + " " + start + " slots=" + slots + " places=" + places + " until="
                + until + " price=" + price + " extensions=" + extensions + " letters=" + letters + " " + items
                + (repeated ? " again" : "");
    }
}
