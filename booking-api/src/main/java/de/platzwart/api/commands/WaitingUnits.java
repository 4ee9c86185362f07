// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.OfferPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayRequest;
import de.platzwart.booking.day.Lot;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.Proof;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.day.Seen;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingCommand.OfEntry;
import de.platzwart.booking.waiting.WaitingCommand.OfferToNext;
import de.platzwart.booking.waiting.WaitingCommand.SettleEntry;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.booking.waiting.WaitingListAggregate;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import de.platzwart.booking.waiting.WaitingRequest;
import de.platzwart.store.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Units of work of a waiting list. What is offered, accepted or given back is written to the list and to the day in one
 * commit or not at all: there is no moment between the two.
 */
final class WaitingUnits {
    /** Places are kept longer than the offer lasts: until the next in line is asked, nobody else gets them. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** An offer is the first fact of its booking; whoever confirmed it elsewhere has made a second. */
    private static final Seen OFFER = new Seen(Set.of(0));

    private final Repository<WaitingListAggregate> lists;
    private final Days days;
    private final TransactionManager transactions;
    private final EventLog log;
    private final ContactVault vault;
    private final Outbox outbox;

    WaitingUnits(
            Repository<WaitingListAggregate> lists,
            Days days,
            TransactionManager transactions,
            EventLog log,
            ContactVault vault,
            Outbox outbox) {
        this.lists = lists;
        this.days = days;
        this.transactions = transactions;
        this.log = log;
        this.vault = vault;
        this.outbox = outbox;
    }

    /**
     * The contact is given now, so that an offer is accepted with one click. Whoever uses an id that has one, such as
     * that of an entry in another calendar, does not get at its letters.
     */
    WaitingReply join(JoinWaiting join, ContactVault.Entry contact) {
        if (isBooking(join.booking())) {
            return new Refused(Reason.BOOKING_ID_REUSED);
        }
        return OneCommit.of(transactions, () -> {
            WaitingReply reply = ask(load(join.calendar()), join);
            boolean joined = reply instanceof EntryStands stands && !stands.repeated();
            if (joined && !vault.keepNew(contact)) {
                throw new UsedElsewhere(join.booking());
            }
            return reply;
        });
    }

    /** Asks the first in line whom it fits, and keeps the places for them. */
    WaitingReply offerToNext(DayId day, Set<BookingId> except, Instant at) {
        days.doubt(day);
        return OneCommit.of(transactions, () -> {
            Aggregate<DayAggregate> theDay = days.load(day.stream());
            Occupancy occupancy = Objects.requireNonNull(
                    theDay.invoke(found -> found.day().occupancy()), "only on a day that is open places come free");
            var room = new RoomForWaiting(occupancy, at);
            WaitingReply reply = ask(load(day.calendar()), new OfferToNext(day.calendar(), room, except, at));
            if (reply instanceof EntryStands stands) {
                keep(theDay, stands.entry(), at);
            }
            writeLetters();
            return reply;
        });
    }

    private void keep(Aggregate<DayAggregate> theDay, Entry entry, Instant at) throws Exception {
        if (isBooking(entry.booking())) {
            throw new UsedElsewhere(entry.booking());
        }
        Entry.Asked asked = entry.askedOrFail();
        Instant until = asked.until().plus(GRACE);
        DayReply kept = ask(
                theDay,
                new OfferPlaces(asked.day(), entry.booking(), entry.secret(), asked.start(), entry.items(), until, at));
        if (kept instanceof DayReply.Refused refused) {
            throw new NotKept(entry.booking(), refused.reason());
        }
    }

    /** What whoever holds the secret says to an offer, or that they go. */
    WaitingReply answer(OfEntry answer, Lot lot) {
        return settle(answer.calendar(), answer.booking(), answer, lot, answer.at());
    }

    /**
     * First writes down what the day knows of an offer: it may be over, or was answered as any booking is. Then asks
     * the list what was to be asked, and tells the day what follows.
     *
     * @param answer null if nobody has answered
     */
    WaitingReply settle(CalendarId calendar, BookingId booking, @Nullable OfEntry answer, Lot lot, Instant at) {
        return OneCommit.of(transactions, () -> {
            Aggregate<WaitingListAggregate> list = load(calendar);
            Entry before = list.invoke(found -> found.entry(booking));
            if (before == null || before.state() != Entry.State.ASKED) {
                return settleWithoutOffer(list, calendar, booking, answer, at);
            }
            DayId day = before.askedOrFail().day();
            days.doubt(day);
            Aggregate<DayAggregate> theDay = days.load(day.stream());
            Booked booked = theDay.invoke(found -> found.day().booking(booking));
            Booked.State stands = booked == null ? null : booked.stateAt(at);
            WaitingReply settled = ask(list, new SettleEntry(calendar, booking, stands, at));
            WaitingReply reply = answer == null ? settled : ask(list, answer);
            Entry after = Objects.requireNonNull(list.invoke(found -> found.entry(booking)));
            if (stands == Booked.State.OFFERED) {
                tell(theDay, after, lot, at);
                writeLetters();
            }
            if (after.state() == Entry.State.DECLINED || after.state() == Entry.State.LAPSED) {
                vault.erase(booking);
            }
            return reply;
        });
    }

    private WaitingReply settleWithoutOffer(
            Aggregate<WaitingListAggregate> list,
            CalendarId calendar,
            BookingId booking,
            @Nullable OfEntry answer,
            Instant at)
            throws Exception {
        WaitingReply reply = ask(list, answer == null ? new SettleEntry(calendar, booking, null, at) : answer);
        boolean left = reply instanceof EntryStands stands && stands.entry().state() == Entry.State.LEFT;
        if (left && !isBooking(booking)) {
            vault.erase(booking);
        }
        return reply;
    }

    private void tell(Aggregate<DayAggregate> theDay, Entry entry, Lot lot, Instant at) throws Exception {
        DayId day = entry.askedOrFail().day();
        Proof holder = new Proof.BySecret(entry.secret());
        DayReply told =
                switch (entry.state()) {
                    case ACCEPTED -> {
                        vault.follow(entry.booking(), day.date());
                        yield ask(theDay, new ConfirmBooking(day, entry.booking(), holder, OFFER, false, at));
                    }
                    case DECLINED, LAPSED ->
                        ask(theDay, new CancelPlaces(day, entry.booking(), holder, OFFER, null, lot, at));
                    case WAITING, ASKED, LEFT -> null;
                };
        if (told instanceof DayReply.Refused refused) {
            throw new DayRefused(refused.reason());
        }
    }

    private void writeLetters() {
        outbox.put(outbox.owedBy(EventTable.pending()));
    }

    private boolean isBooking(BookingId booking) {
        return !log.streamsOfHolds(List.of(booking)).isEmpty();
    }

    private Aggregate<WaitingListAggregate> load(CalendarId calendar) throws Exception {
        return lists.loadOrCreate(WaitingList.stream(calendar), WaitingListAggregate::new);
    }

    private static WaitingReply ask(Aggregate<WaitingListAggregate> list, WaitingCommand command) throws Exception {
        return (WaitingReply) list.handle(GenericCommandMessage.asCommandMessage(new WaitingRequest(command)));
    }

    private DayReply ask(Aggregate<DayAggregate> theDay, DayCommand command) throws Exception {
        DayReply reply = Days.ask(theDay, command.day(), List.of(new DayRequest(command, null)))
                .getFirst();
        days.remember(theDay);
        return reply;
    }
}
