// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.RedirectLetter;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import java.time.Instant;
import java.util.Objects;

/** A hold gets more time, or becomes a booking. */
record Keeping(Ledger ledger) {
    /** To one address, and to another if that was wrong, and once more. */
    static final int MOST_LETTERS = 3;

    Decision extend(ExtendHold c) {
        Booked booked = ledger.entitled(c);
        if (booked == null) {
            return Decision.refuse(Refusal.BOOKING_UNKNOWN);
        }
        return switch (booked.stateAt(c.at())) {
            case HELD -> extend(booked, c);
            case OFFERED, MAIL_DUE -> Decision.refuse(Refusal.NO_MORE_EXTENSIONS);
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
            case MAIL_DUE -> c.proof() instanceof Proof.BySecret ? ledger.repeat(booked) : confirm(booked, c);
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
        if (!(c.proof() instanceof Proof.ByStaff)
                && occupancy.slots().get(first).isPast(c.at())) {
            return Decision.refuse(Refusal.SLOT_IN_PAST);
        }
        String closed = occupancy.closedBecause(first, held.slots());
        if (closed != null) {
            return Decision.refuse(Refusal.CLOSED, closed);
        }
        int step = booked.step() + 1;
        Integer mailSeconds = ledger.plan().holds().mailSeconds();
        if (mailSeconds != null && isToAnswerALetter(booked, c)) {
            Instant bookableUntil = occupancy.slots().get(first).bookableUntil();
            Claim due = held.until(earlier(Claim.end(c.at(), mailSeconds), bookableUntil));
            return ledger.accept(new MailFellDue(c.day(), c.booking(), step, 1, held, due, c.at()));
        }
        if (owesNothing(booked, c)) {
            return ledger.accept(new BookingConfirmed(c.day(), c.booking(), step, held, held.until(null), c.at()));
        }
        Claim due = held.until(Claim.end(c.at(), ledger.plan().holds().paymentSeconds()));
        return ledger.accept(new PaymentFellDue(c.day(), c.booking(), step, held, due, booked.priceCents(), c.at()));
    }

    /** Online anybody can give any address, also when joining those who wait; only a letter tells that it is theirs. */
    private static boolean isToAnswerALetter(Booked booked, ConfirmBooking c) {
        boolean isOnlyKept = booked.state() == Booked.State.HELD || booked.state() == Booked.State.OFFERED;
        return isOnlyKept && booked.claim().channel() == Channel.ONLINE && c.proof() instanceof Proof.BySecret;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Only online is a price paid before; at the counter and by phone it is paid there. */
    private static boolean owesNothing(Booked booked, ConfirmBooking c) {
        return booked.priceCents() == 0 || c.payOnSite() || booked.claim().channel() != Channel.ONLINE;
    }

    Decision redirect(RedirectLetter c) {
        Booked booked = ledger.entitled(c);
        if (booked == null) {
            return Decision.refuse(Refusal.BOOKING_UNKNOWN);
        }
        return switch (booked.stateAt(c.at())) {
            case MAIL_DUE -> redirect(booked, c);
            case LAPSED -> Decision.refuse(Refusal.HOLD_EXPIRED);
            case HELD, OFFERED, PAYMENT_DUE, CONFIRMED, ABANDONED, CANCELLED ->
                Decision.refuse(Refusal.BOOKING_NOT_LIVE);
            case MOVED_AWAY -> Decision.refuse(Refusal.MOVED_AWAY);
        };
    }

    /** Another address gives no more time: else places could be kept for ever without anybody behind them. */
    private Decision redirect(Booked booked, RedirectLetter c) {
        int letter = Objects.requireNonNull(booked.letter(), "what waits for an answer has a letter") + 1;
        Claim due = booked.claim();
        return letter > MOST_LETTERS
                ? Decision.refuse(Refusal.NO_MORE_LETTERS)
                : ledger.accept(new MailFellDue(c.day(), c.booking(), booked.step() + 1, letter, due, due, c.at()));
    }
}
