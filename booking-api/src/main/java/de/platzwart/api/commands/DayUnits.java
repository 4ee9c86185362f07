// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.TakeIn;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.DayRequest;
import de.platzwart.booking.day.DayRequests;
import de.platzwart.store.EventLog;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** One unit of work: requests to many days are decided and written with one commit. */
final class DayUnits {
    /** What was decided for one day, and what it was decided on. */
    private record Decided(Aggregate<DayAggregate> aggregate, long before, List<Work> work, List<DayReply> replies) {
        boolean wroteNothing() {
            return aggregate.version() == null || aggregate.version() == before;
        }
    }

    private final Repository<DayAggregate> days;
    private final TransactionManager transactions;
    private final CommittedDays committed;
    private final EventLog log;
    private final ContactVault vault;

    DayUnits(
            Repository<DayAggregate> days,
            TransactionManager transactions,
            CommittedDays committed,
            EventLog log,
            ContactVault vault) {
        this.days = days;
        this.transactions = transactions;
        this.committed = committed;
        this.log = log;
        this.vault = vault;
    }

    /** The answers, once all of it is committed. Throws, with nothing written, if any part of it fails. */
    Map<Work, DayReply> decide(List<Work> batch) {
        Map<String, List<Work>> byDay = new LinkedHashMap<>();
        batch.forEach(work ->
                byDay.computeIfAbsent(work.stream(), _ -> new ArrayList<>()).add(work));
        // facts alone are one statement, which commits itself: the turn to write waits for no second round trip
        boolean alone = batch.stream().allMatch(work -> work.contact() == null);
        return inOneCommit(alone ? NoTransactionManager.instance() : transactions, () -> {
            Map<String, Decided> decided = new LinkedHashMap<>();
            for (var day : byDay.entrySet()) {
                decided.put(day.getKey(), decideDay(day.getKey(), day.getValue()));
            }
            for (String stale : staleRefusals(decided)) {
                throw new StaleState(stale);
            }
            decided.values().forEach(this::remember);
            return answers(decided.values());
        });
    }

    /** Both halves of a move to another day, or none. */
    DayReply move(HandOver handOver, LocalTime start, DayRequest request) {
        // moves are rare: reading on is cheaper than asking afterwards whether a refusal was decided on a stale state
        committed.doubt(handOver.day().stream());
        committed.doubt(handOver.to().stream());
        return inOneCommit(transactions, () -> {
            Aggregate<DayAggregate> from = load(handOver.day().stream());
            Aggregate<DayAggregate> to = load(handOver.to().stream());
            var booked = from.invoke(day -> day.day().booking(handOver.booking()));
            DayReply left = handle(from, handOver.day(), List.of(request)).getFirst();
            if (booked == null || left instanceof Refused) {
                return left;
            }
            var takeIn = new TakeIn(handOver.to(), booked, handOver.day(), start, handOver.at());
            DayReply arrived = handle(to, handOver.to(), List.of(new DayRequest(takeIn, request.by())))
                    .getFirst();
            if (arrived instanceof Refused refused) {
                throw new MoveRefused(refused);
            }
            vault.follow(handOver.booking(), handOver.to().date());
            remember(from);
            remember(to);
            return arrived;
        });
    }

    void doubt(Collection<Work> batch) {
        batch.forEach(work -> committed.doubt(work.stream()));
    }

    void doubt(DayId day) {
        committed.doubt(day.stream());
    }

    private Decided decideDay(String stream, List<Work> work) throws Exception {
        Aggregate<DayAggregate> aggregate = load(stream);
        long before = aggregate.version() == null ? -1 : aggregate.version();
        DayId day = work.getFirst().request().command().day();
        var replies = handle(aggregate, day, work.stream().map(Work::request).toList());
        return new Decided(aggregate, before, work, replies);
    }

    private Aggregate<DayAggregate> load(String stream) throws Exception {
        return days.loadOrCreate(stream, DayAggregate::new);
    }

    @SuppressWarnings("unchecked")
    private static List<DayReply> handle(Aggregate<DayAggregate> aggregate, DayId day, List<DayRequest> requests)
            throws Exception {
        return (List<DayReply>)
                aggregate.handle(GenericCommandMessage.asCommandMessage(new DayRequests(day, requests)));
    }

    /**
     * An acceptance is fenced by the event table, a refusal is not: where a day wrote nothing, make sure that what it
     * was decided on is still the last word, so that nobody is told "sold out" by a stale memory.
     */
    private List<String> staleRefusals(Map<String, Decided> decided) {
        Map<String, Long> unsure = new LinkedHashMap<>();
        decided.forEach((stream, day) -> {
            if (day.wroteNothing() && committed.get(stream) != null) {
                unsure.put(stream, day.before());
            }
        });
        if (unsure.isEmpty()) {
            return List.of();
        }
        Map<String, Long> now = log.sequencesOf(unsure.keySet());
        return unsure.entrySet().stream()
                .filter(day -> now.getOrDefault(day.getKey(), -1L) > day.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Work, DayReply> answers(Collection<Decided> decided) {
        Map<Work, DayReply> answers = new LinkedHashMap<>();
        for (Decided day : decided) {
            for (int i = 0; i < day.work().size(); i++) {
                answers.put(day.work().get(i), day.replies().get(i));
            }
        }
        List<ContactVault.Entry> contacts = new ArrayList<>();
        answers.forEach((work, reply) -> {
            if (work.contact() != null && reply instanceof BookingStands stands && !stands.repeated()) {
                contacts.add(new ContactVault.Entry(stands, work.contact()));
            }
        });
        vault.keep(contacts);
        return answers;
    }

    private void remember(Decided decided) {
        if (decided.aggregate().version() != null) {
            remember(decided.aggregate());
        }
    }

    private void remember(Aggregate<DayAggregate> aggregate) {
        String stream = aggregate.identifierAsString();
        var day = aggregate.invoke(DayAggregate::day);
        long sequence = aggregate.version();
        org.axonframework.messaging.unitofwork.CurrentUnitOfWork.get()
                .afterCommit(_ -> committed.put(stream, day, sequence));
    }

    private static <T> T inOneCommit(TransactionManager transaction, Callable<T> work) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transaction);
        ResultMessage<T> result = unit.executeWithResult(work, RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw asUnchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** The other day has no room; thrown to undo the leaving half. */
    static final class MoveRefused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refused refused;

        MoveRefused(Refused refused) {
            super(refused.reason().name(), null, false, false);
            this.refused = refused;
        }

        Refused refused() {
            return refused;
        }
    }
}
