// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.OfferPlaces;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayEvent.PlacesOffered;
import de.platzwart.booking.day.DayReply.Refused;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Decision no = refusal(ledger.occupancy(), c.channel(), c.start(), c.items(), c.at());
        return no == null ? keep(c) : no;
    }

    /** For whoever waits there is also what is not yet for everybody again. */
    Decision offer(OfferPlaces c) {
        if (ledger.booking(c.booking()) != null) {
            return Decision.refuse(Refusal.BOOKING_ID_REUSED);
        }
        Occupancy theirs = ledger.occupancy().withNothingWithheld();
        Decision no = refusal(theirs, Channel.ONLINE, c.start(), c.items(), c.at());
        return no == null ? offerThem(c) : no;
    }

    private @Nullable Decision refusal(
            Occupancy occupancy, Channel channel, LocalTime start, List<Item> items, Instant at) {
        DayPlan plan = ledger.plan();
        if (plan.closedBecause() != null) {
            return Decision.refuse(Refusal.CLOSED, plan.closedBecause());
        }
        Refusal wrong = Need.wrongWith(items, plan);
        if (wrong != null) {
            return Decision.refuse(wrong);
        }
        Need need = Need.of(items, plan);
        Refused lacking = new Room(occupancy, channel, need.slots(), need.places(), at).lackingAt(start);
        return lacking == null ? null : Decision.nothing(lacking);
    }

    private Decision offerThem(OfferPlaces c) {
        Need need = Need.of(c.items(), ledger.plan());
        Claim claim = new Claim(Channel.ONLINE, c.start(), need.slots(), need.places(), c.until());
        return ledger.accept(
                ledger.lapses(claim, c.at()),
                new PlacesOffered(c.day(), c.booking(), 0, claim, c.items(), need.priceCents(), c.secret(), c.at()));
    }

    private Decision keep(HoldPlaces c) {
        Need need = Need.of(c.items(), ledger.plan());
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
