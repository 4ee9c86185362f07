// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayCommand.TakeIn;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayReply.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A booking gets another start, on this day or another. It has its places until it has the new ones. */
record Moving(Ledger ledger) {

    Decision within(MoveWithinDay c) {
        Booked booked = ledger.entitled(c);
        Refusal immovable = immovable(booked, c.at());
        if (booked == null || immovable != null) {
            return Decision.refuse(immovable == null ? Refusal.BOOKING_UNKNOWN : immovable);
        }
        Claim from = booked.claim();
        if (from.start().equals(c.start())) {
            return ledger.repeat(booked);
        }
        if (ledger.isTooLate(c, booked)) {
            return Decision.refuse(Refusal.ALREADY_BEGUN);
        }
        Occupancy others = ledger.occupancy().without(booked);
        Refused lacking = new Room(others, from.channel(), from.slots(), from.places(), c.at()).lackingAt(c.start());
        if (lacking != null) {
            return Decision.nothing(lacking);
        }
        Claim to = new Claim(from.channel(), c.start(), from.slots(), from.places(), from.until());
        return ledger.accept(
                ledger.lapses(to, c.at()),
                new BookingMoved(
                        c.day(),
                        c.booking(),
                        booked.step() + 1,
                        from,
                        to,
                        ledger.returnsAt(booked, c.lot(), c.at()),
                        c.at()));
    }

    Decision handOver(HandOver c) {
        Booked booked = ledger.entitled(c);
        Refusal immovable = immovable(booked, c.at());
        if (booked == null || immovable != null) {
            return Decision.refuse(immovable == null ? Refusal.BOOKING_UNKNOWN : immovable);
        }
        if (ledger.isTooLate(c, booked)) {
            return Decision.refuse(Refusal.ALREADY_BEGUN);
        }
        if (c.lastDay() != null && c.to().date().isAfter(c.lastDay())) {
            return Decision.refuse(Refusal.DAY_NOT_OPEN);
        }
        return ledger.accept(new BookingMovedOut(
                c.day(),
                c.booking(),
                booked.step() + 1,
                booked.claim(),
                c.to(),
                ledger.returnsAt(booked, c.lot(), c.at()),
                c.at()));
    }

    Decision takeIn(TakeIn c) {
        Booked booked = c.booked();
        Booked known = ledger.booking(booked.booking());
        if (known != null && known.state() != Booked.State.MOVED_AWAY) {
            return Decision.refuse(Refusal.BOOKING_ID_REUSED);
        }
        Refusal immovable = immovable(booked, c.at());
        if (immovable != null) {
            return Decision.refuse(immovable);
        }
        DayPlan plan = ledger.plan();
        if (plan.closedBecause() != null) {
            return Decision.refuse(Refusal.CLOSED, plan.closedBecause());
        }
        Refusal wrong = Need.wrongWith(booked.items(), plan);
        if (wrong != null) {
            return Decision.refuse(wrong);
        }
        return takeIn(c, Need.of(booked.items(), plan));
    }

    private Decision takeIn(TakeIn c, Need need) {
        Booked booked = c.booked();
        Claim there = booked.claim();
        Refused lacking =
                new Room(ledger.occupancy(), there.channel(), need.slots(), need.places(), c.at()).lackingAt(c.start());
        if (lacking != null) {
            return Decision.nothing(lacking);
        }
        Claim here = new Claim(there.channel(), c.start(), need.slots(), need.places(), there.until());
        Booked arrived = booked.next(booked.step() + 2, booked.state(), here);
        return ledger.accept(
                ledger.lapses(here, c.at()),
                new BookingMovedIn(c.day(), booked.booking(), arrived.step(), c.from(), here, arrived, c.at()));
    }

    private static @Nullable Refusal immovable(@Nullable Booked booked, Instant at) {
        if (booked == null) {
            return Refusal.BOOKING_UNKNOWN;
        }
        return switch (booked.stateAt(at)) {
            case HELD, MAIL_DUE, PAYMENT_DUE, CONFIRMED -> null;
            case LAPSED -> Refusal.HOLD_EXPIRED;
            case OFFERED, ABANDONED, CANCELLED -> Refusal.BOOKING_NOT_LIVE;
            case MOVED_AWAY -> Refusal.MOVED_AWAY;
        };
    }
}
