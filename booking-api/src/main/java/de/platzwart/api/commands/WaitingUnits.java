// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.Lot;
import de.platzwart.booking.day.Proof;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand.AcceptOffer;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingCommand.OfEntry;
import de.platzwart.booking.waiting.WaitingCommand.SettleEntry;
import de.platzwart.booking.waiting.WaitingListAggregate;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import de.platzwart.store.EventLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Units of work of a waiting list. What is offered, accepted or given back is written to the list and to the day in one
 * commit or not at all: there is no moment between the two.
 */
final class WaitingUnits {
    /** For so long a letter is tried that a mail server does not take. */
    private static final int LAST_LETTER_DAYS = 2;

    private final Lines lines;
    private final Days days;
    private final TransactionManager transactions;
    private final EventLog log;
    private final ContactVault vault;
    private final Outbox outbox;

    WaitingUnits(
            Lines lines, Days days, TransactionManager transactions, EventLog log, ContactVault vault, Outbox outbox) {
        this.lines = lines;
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
            WaitingReply reply = Lines.ask(lines.load(join.calendar()), join);
            boolean joined = reply instanceof EntryStands stands && !stands.repeated();
            if (joined && !vault.keepNew(contact)) {
                throw new UsedElsewhere(join.booking());
            }
            writeLetters();
            return reply;
        });
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
            Aggregate<WaitingListAggregate> list = lines.load(calendar);
            Entry before = list.invoke(found -> found.entry(booking));
            if (before == null || before.state() != Entry.State.ASKED) {
                return settleWithoutOffer(list, calendar, booking, answer, at);
            }
            DayId day = before.askedOrFail().day();
            days.doubt(day);
            Aggregate<DayAggregate> theDay = days.load(day.stream());
            Booked booked = theDay.invoke(found -> found.day().booking(booking));
            Booked.State stands = booked == null ? null : booked.stateAt(at);
            WaitingReply settled = Lines.ask(list, new SettleEntry(calendar, booking, stands, at));
            WaitingReply reply = answer == null ? settled : Lines.ask(list, answer);
            Entry after = Objects.requireNonNull(list.invoke(found -> found.entry(booking)));
            if (stands == Booked.State.OFFERED) {
                tell(theDay, after, proof(answer, after), lot, at);
            }
            writeLetters();
            forget(after, at);
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
        WaitingReply reply = Lines.ask(list, answer == null ? new SettleEntry(calendar, booking, null, at) : answer);
        boolean left = reply instanceof EntryStands stands && stands.entry().state() == Entry.State.LEFT;
        if (left && !isBooking(booking)) {
            vault.erase(booking);
        }
        return reply;
    }

    /** Whoever said no is not written to any more; whoever said nothing gets a last letter. */
    private void forget(Entry entry, Instant at) {
        if (entry.state() == Entry.State.DECLINED) {
            vault.erase(entry.booking());
        } else if (entry.state() == Entry.State.LAPSED) {
            vault.eraseAfter(
                    entry.booking(), LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(LAST_LETTER_DAYS));
        }
    }

    /** A letter is for saying yes: what came too late is given back by the secret. */
    private static Proof proof(@Nullable OfEntry answer, Entry entry) {
        boolean accepted = entry.state() == Entry.State.ACCEPTED;
        return accepted && answer instanceof AcceptOffer accept && accept.byLetter()
                ? new Proof.ByLetter(Booked.LETTER_OF_OFFER)
                : new Proof.BySecret(entry.secret());
    }

    private void tell(Aggregate<DayAggregate> theDay, Entry entry, Proof proof, Lot lot, Instant at) throws Exception {
        DayId day = entry.askedOrFail().day();
        DayReply told =
                switch (entry.state()) {
                    case ACCEPTED -> days.ask(theDay, new ConfirmBooking(day, entry.booking(), proof, null, false, at));
                    case DECLINED, LAPSED ->
                        days.ask(theDay, new CancelPlaces(day, entry.booking(), proof, null, null, lot, at));
                    case WAITING, ASKED, LEFT -> null;
                };
        switch (told) {
            case DayReply.Refused refused -> throw new DayRefused(refused.reason());
            case DayReply.BookingStands stands when entry.state() == Entry.State.ACCEPTED -> keepContact(stands);
            case null, default -> {}
        }
    }

    /** The contact is there from joining; now it is known how long it is needed. */
    private void keepContact(DayReply.BookingStands stands) {
        ContactTerm term = ContactTerm.of(stands);
        BookingId booking = stands.booking().booking();
        if (term.isToBeAnswered()) {
            vault.eraseAfter(booking, term.date());
        } else {
            vault.follow(booking, term.date());
        }
    }

    private void writeLetters() {
        outbox.put(outbox.owedBy(EventTable.pending()));
    }

    private boolean isBooking(BookingId booking) {
        return !log.streamsOfHolds(List.of(booking)).isEmpty();
    }
}
