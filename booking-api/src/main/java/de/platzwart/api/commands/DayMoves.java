// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.TakeIn;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.DayRequest;
import de.platzwart.store.EventLog;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work: a booking moves to another day. It takes the turn to write before it reads, so nobody is faster,
 * on this node or another, and what it says of both days is true.
 */
final class DayMoves {
    private final Days days;
    private final TransactionManager transactions;
    private final EventTable events;
    private final EventLog log;
    private final ContactVault vault;
    private final Outbox outbox;

    DayMoves(
            Days days,
            TransactionManager transactions,
            EventTable events,
            EventLog log,
            ContactVault vault,
            Outbox outbox) {
        this.days = days;
        this.transactions = transactions;
        this.events = events;
        this.log = log;
        this.vault = vault;
        this.outbox = outbox;
    }

    DayReply move(HandOver handOver, @Nullable String by) {
        try {
            return OneCommit.of(transactions, () -> bothHalves(handOver, by));
        } catch (Undone undone) {
            return undone.refused();
        }
    }

    private DayReply bothHalves(HandOver handOver, @Nullable String by) throws Exception {
        // the row of the vault before the turn, as batches take them: else each could wait for the other
        vault.follow(handOver.booking(), handOver.to().date());
        events.takeTurn();
        Map<String, Long> last = log.sequencesOf(List.of(handOver.day().stream(), handOver.to().stream()));
        Aggregate<DayAggregate> from = load(handOver.day(), last);
        Aggregate<DayAggregate> to = load(handOver.to(), last);
        Booked booked = from.invoke(day -> day.day().booking(handOver.booking()));
        DayReply left = ask(from, new DayRequest(handOver, by));
        if (booked == null) {
            return left;
        }
        var takeIn = new TakeIn(handOver.to(), booked, handOver.day(), handOver.start(), handOver.at());
        DayReply arrived = ask(to, new DayRequest(takeIn, by));
        outbox.put(outbox.owedBy(EventTable.pending()));
        days.remember(from);
        days.remember(to);
        return arrived;
    }

    private Aggregate<DayAggregate> load(DayId day, Map<String, Long> last) throws Exception {
        Aggregate<DayAggregate> loaded = days.load(day.stream());
        if (Days.sequence(loaded) != last.getOrDefault(day.stream(), -1L)) {
            throw new StaleState(day.stream());
        }
        return loaded;
    }

    private static DayReply ask(Aggregate<DayAggregate> day, DayRequest request) throws Exception {
        DayReply reply =
                Days.ask(day, request.command().day(), List.of(request)).getFirst();
        if (reply instanceof Refused refused) {
            throw new Undone(refused);
        }
        return reply;
    }

    /** One of the days says no; thrown to undo what the other did. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refused refused;

        Undone(Refused refused) {
            super(refused.reason().name(), null, false, false);
            this.refused = refused;
        }

        Refused refused() {
            return refused;
        }
    }
}
