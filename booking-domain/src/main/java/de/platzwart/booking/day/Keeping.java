// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import java.time.Instant;
import java.util.Objects;

/** A hold gets more time, or becomes a booking. */
record Keeping(Ledger ledger) {

    Decision extend(ExtendHold c) {
        Booked booked = ledger.entitled(c);
        if (booked == null) {
            return Decision.refuse(Refusal.BOOKING_UNKNOWN);
        }
        return switch (booked.stateAt(c.at())) {
            case HELD -> extend(booked, c);
            case OFFERED -> Decision.refuse(Refusal.NO_MORE_EXTENSIONS);
            case LAPSED -> Decision.refuse(Refusal.HOLD_EXPIRED);
            case PAYMENT_DUE, CONFIRMED, ABANDONED, CANCELLED -> Decision.refuse(Refusal.BOOKING_NOT_LIVE);
            case MOVED_AWAY -> Decision.refuse(Refusal.MOVED_AWAY);
        };
    }

    private Decision extend(Booked booked, ExtendHold c) {
        HoldPolicy policy = ledger.plan().holds();
        if (booked.extensions() >= policy.extensions()) {
            return Decision.refuse(Refusal.NO_MORE_EXTENSIONS);
        }
        Claim claim = booked.claim().until(later(Claim.end(c.at(), policy.holdSeconds()), booked));
        return ledger.accept(new HoldExtended(c.day(), c.booking(), booked.step() + 1, booked.claim(), claim, c.at()));
    }

    /** Nobody loses time by asking for more. */
    private static Instant later(Instant until, Booked booked) {
        Instant now = Objects.requireNonNull(booked.claim().until(), "a hold has an end");
        return now.isAfter(until) ? now : until;
    }

    Decision confirm(ConfirmBooking c) {
        Booked booked = ledger.entitled(c);
        if (booked == null) {
            return Decision.refuse(Refusal.BOOKING_UNKNOWN);
        }
        return switch (booked.stateAt(c.at())) {
            case HELD, OFFERED -> confirm(booked, c);
            case PAYMENT_DUE -> owesNothing(booked, c) ? confirm(booked, c) : ledger.repeat(booked);
            case CONFIRMED -> ledger.repeat(booked);
            case LAPSED -> Decision.refuse(Refusal.HOLD_EXPIRED);
            case ABANDONED, CANCELLED -> Decision.refuse(Refusal.BOOKING_NOT_LIVE);
            case MOVED_AWAY -> Decision.refuse(Refusal.MOVED_AWAY);
        };
    }

    private Decision confirm(Booked booked, ConfirmBooking c) {
        Claim held = booked.claim();
        Occupancy occupancy = ledger.occupancy();
        int first = occupancy.indexOf(held.start());
        if (c.proof() instanceof Proof.BySecret && occupancy.slots().get(first).isPast(c.at())) {
            return Decision.refuse(Refusal.SLOT_IN_PAST);
        }
        String closed = occupancy.closedBecause(first, held.slots());
        if (closed != null) {
            return Decision.refuse(Refusal.CLOSED, closed);
        }
        int step = booked.step() + 1;
        if (owesNothing(booked, c)) {
            return ledger.accept(new BookingConfirmed(c.day(), c.booking(), step, held, held.until(null), c.at()));
        }
        Claim due = held.until(Claim.end(c.at(), ledger.plan().holds().paymentSeconds()));
        return ledger.accept(new PaymentFellDue(c.day(), c.booking(), step, held, due, booked.priceCents(), c.at()));
    }

    /** Only online is a price paid before; at the counter and by phone it is paid there. */
    private static boolean owesNothing(Booked booked, ConfirmBooking c) {
        return booked.priceCents() == 0 || c.payOnSite() || booked.claim().channel() != Channel.ONLINE;
    }
}
