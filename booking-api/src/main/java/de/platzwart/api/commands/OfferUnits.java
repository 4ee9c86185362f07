// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayCommand.OfferPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand.OfferToNext;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.store.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.modelling.command.Aggregate;

/** Units of work in which the next in line is asked and the places are kept for them, or neither. */
final class OfferUnits {
    /** Places are kept longer than the offer lasts: until the next in line is asked, nobody else gets them. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Lines lines;
    private final Days days;
    private final TransactionManager transactions;
    private final EventLog log;
    private final Outbox outbox;

    OfferUnits(Lines lines, Days days, TransactionManager transactions, EventLog log, Outbox outbox) {
        this.lines = lines;
        this.days = days;
        this.transactions = transactions;
        this.log = log;
        this.outbox = outbox;
    }

    /** Asks the first in line whom it fits and who is none of these. */
    WaitingReply offerToNext(DayId day, boolean besideALine, Set<BookingId> except, Instant at) {
        days.doubt(day);
        return OneCommit.of(transactions, () -> {
            Aggregate<DayAggregate> theDay = days.load(day.stream());
            Occupancy occupancy = Objects.requireNonNull(
                    theDay.invoke(found -> found.day().occupancy()), "only on a day that is open places come free");
            var room = new RoomForWaiting(occupancy, at, besideALine);
            var next = new OfferToNext(day.calendar(), room, except, at);
            WaitingReply reply = Lines.ask(lines.load(day.calendar()), next);
            if (reply instanceof EntryStands stands) {
                keep(theDay, stands.entry(), at);
            }
            outbox.put(outbox.owedBy(EventTable.pending()));
            return reply;
        });
    }

    private void keep(Aggregate<DayAggregate> theDay, Entry entry, Instant at) throws Exception {
        if (!log.streamsOfHolds(List.of(entry.booking())).isEmpty()) {
            throw new UsedElsewhere(entry.booking());
        }
        Entry.Asked asked = entry.askedOrFail();
        Instant until = asked.until().plus(GRACE);
        DayReply kept = days.ask(
                theDay,
                new OfferPlaces(asked.day(), entry.booking(), entry.secret(), asked.start(), entry.items(), until, at));
        if (kept instanceof DayReply.Refused refused) {
            throw new NotKept(entry.booking(), refused.reason());
        }
    }
}
