// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayReply.Refused;
import java.time.Instant;

/** Places are kept for a short time, if there are any. */
record Holding(Ledger ledger) {

    Decision hold(HoldPlaces c) {
        Booked known = ledger.booking(c.booking());
        if (known != null) {
            return isTheSame(c, known) ? ledger.repeat(known) : Decision.refuse(Refusal.BOOKING_ID_REUSED);
        }
        if (c.lastDay() != null && c.day().date().isAfter(c.lastDay())) {
            return Decision.refuse(Refusal.DAY_NOT_OPEN);
        }
        DayPlan plan = ledger.plan();
        if (plan.closedBecause() != null) {
            return Decision.refuse(Refusal.CLOSED, plan.closedBecause());
        }
        Refusal wrong = Need.wrongWith(c.items(), plan);
        if (wrong != null) {
            return Decision.refuse(wrong);
        }
        Need need = Need.of(c.items(), plan);
        Refused lacking =
                new Room(ledger.occupancy(), c.channel(), need.slots(), need.places(), c.at()).lackingAt(c.start());
        return lacking == null ? keep(c, need) : Decision.nothing(lacking);
    }

    private Decision keep(HoldPlaces c, Need need) {
        Instant until = Claim.end(c.at(), ledger.plan().holds().holdSeconds());
        Claim claim = new Claim(c.channel(), c.start(), need.slots(), need.places(), until);
        return ledger.accept(
                ledger.lapses(claim, c.at()),
                new PlacesHeld(c.day(), c.booking(), 0, claim, c.items(), need.priceCents(), c.secret(), c.at()));
    }

    private static boolean isTheSame(HoldPlaces c, Booked known) {
        return known.secret().equals(c.secret())
                && known.asked().day().equals(c.day())
                && known.asked().channel() == c.channel()
                && known.asked().start().equals(c.start())
                && known.asked().items().equals(c.items());
    }
}
