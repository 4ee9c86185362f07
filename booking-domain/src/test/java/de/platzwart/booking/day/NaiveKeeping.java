// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.RedirectLetter;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Keeping places for longer or for good, in the naive model. */
record NaiveKeeping(NaiveSlots slots) {

    String extend(NaiveBooking booking, ExtendHold c) {
        if (booking.extensions >= slots.plan.holds().extensions()) {
            return NaiveDay.no("NO_MORE_EXTENSIONS");
        }
        booking.extensions++;
        booking.step++;
        booking.until = c.at().plusSeconds(slots.plan.holds().holdSeconds());
        return booking.describe(c.at(), false);
    }

    String confirm(NaiveBooking booking, ConfirmBooking c) {
        boolean pays = booking.price > 0 && !c.payOnSite() && booking.channel() == Channel.ONLINE;
        if (pays && booking.state.equals("PAYMENT_DUE")) {
            return booking.describe(c.at(), true);
        }
        boolean isHolder = c.proof() instanceof Proof.BySecret;
        if (isHolder && booking.state.equals("MAIL_DUE")) {
            return booking.describe(c.at(), true);
        }
        if (!(c.proof() instanceof Proof.ByStaff) && slots.isPast(slots.index(booking.start), c.at())) {
            return NaiveDay.no("SLOT_IN_PAST");
        }
        if (slots.anyClosed(slots.index(booking.start), booking.slots)) {
            return NaiveDay.no("CLOSED");
        }
        Integer seconds = slots.plan.holds().mailSeconds();
        boolean onlyKept = booking.state.equals("HELD") || booking.state.equals("OFFERED");
        if (seconds != null && isHolder && onlyKept && booking.channel() == Channel.ONLINE) {
            Instant end = slots.bookableUntil(slots.index(booking.start));
            booking.state = "MAIL_DUE";
            booking.step++;
            booking.letters = 1;
            booking.until = Collections.min(List.of(c.at().plusSeconds(seconds), end));
            return booking.describe(c.at(), false);
        }
        booking.state = pays ? "PAYMENT_DUE" : "CONFIRMED";
        booking.step++;
        booking.until = pays ? c.at().plusSeconds(slots.plan.holds().paymentSeconds()) : null;
        return booking.describe(c.at(), false);
    }

    String redirect(NaiveBooking booking, RedirectLetter c) {
        if (booking.letters == 3) {
            return NaiveDay.no("NO_MORE_LETTERS");
        }
        booking.letters++;
        booking.step++;
        return booking.describe(c.at(), false);
    }
}
