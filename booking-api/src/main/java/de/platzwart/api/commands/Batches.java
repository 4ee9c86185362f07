// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.store.EventLog;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Decides what has waited together, to however many days, and answers everybody once it is all committed at once. */
final class Batches {
    /** What was decided for one day, and what it was decided on. */
    private record Decided(Aggregate<DayAggregate> aggregate, long before, List<Work> work, List<DayReply> replies) {
        boolean wroteNothing() {
            return Days.sequence(aggregate) == before;
        }
    }

    private final Days days;
    private final DayMoves moves;
    private final EventLog log;
    private final BesideFacts beside;
    private final SecondAttempts again;
    private final CommandMetrics metrics;

    Batches(Days days, DayMoves moves, EventLog log, BesideFacts beside, SecondAttempts again, CommandMetrics metrics) {
        this.days = days;
        this.moves = moves;
        this.log = log;
        this.beside = beside;
        this.again = again;
        this.metrics = metrics;
    }

    /** Answers everybody, whatever happens. */
    void answer(List<Work> batch) {
        Deque<Attempt> attempts = new ArrayDeque<>(Attempt.at(batch));
        while (!attempts.isEmpty()) {
            attempts.addAll(make(attempts.pop()));
        }
    }

    /** What is to be tried next. */
    private List<Attempt> make(Attempt attempt) {
        try {
            long start = System.nanoTime();
            Map<Work, DayReply> replies = commit(attempt);
            metrics.committed(attempt.batch().size(), System.nanoTime() - start);
            replies.forEach((work, reply) -> work.reply(reply, metrics));
            return List.of();
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            return again.afterLostRace(attempt, lost);
        } catch (RuntimeException | Error failure) {
            return again.afterFailure(attempt, failure);
        }
    }

    /** The answers, once all of it is committed. Throws, with nothing written, if any part of it fails. */
    private Map<Work, DayReply> commit(Attempt attempt) {
        Work first = attempt.batch().getFirst();
        return first.request().command() instanceof HandOver handOver
                ? Map.of(first, moves.move(handOver, first.request().by()))
                : OneCommit.of(NoTransactionManager.instance(), () -> decide(attempt.byDay()));
    }

    private Map<Work, DayReply> decide(Map<String, List<Work>> byDay) throws Exception {
        Map<String, Decided> decided = new LinkedHashMap<>();
        for (var day : byDay.entrySet()) {
            decided.put(day.getKey(), decide(day.getKey(), day.getValue()));
        }
        refuseStale(decided);
        decided.values().forEach(day -> days.remember(day.aggregate()));
        Map<Work, DayReply> answers = answers(decided.values());
        beside.write(answers);
        return answers;
    }

    private Decided decide(String stream, List<Work> work) throws Exception {
        Aggregate<DayAggregate> aggregate = days.load(stream);
        long before = Days.sequence(aggregate);
        DayId day = work.getFirst().request().command().day();
        var replies = Days.ask(aggregate, day, work.stream().map(Work::request).toList());
        return new Decided(aggregate, before, work, replies);
    }

    /**
     * An acceptance is fenced by the event table, a refusal is not: where a day wrote nothing, make sure that what it
     * was decided on is still the last word, so that nobody is told "sold out" by a stale memory.
     */
    private void refuseStale(Map<String, Decided> decided) {
        Map<String, Long> unsure = new LinkedHashMap<>();
        decided.forEach((stream, day) -> {
            if (day.wroteNothing() && days.isRemembered(stream)) {
                unsure.put(stream, day.before());
            }
        });
        if (unsure.isEmpty()) {
            return;
        }
        Map<String, Long> now = log.sequencesOf(unsure.keySet());
        unsure.forEach((stream, before) -> {
            if (now.getOrDefault(stream, -1L) > before) {
                throw new StaleState(stream);
            }
        });
    }

    private static Map<Work, DayReply> answers(Collection<Decided> decided) {
        Map<Work, DayReply> answers = new LinkedHashMap<>();
        for (Decided day : decided) {
            for (int i = 0; i < day.work().size(); i++) {
                answers.put(day.work().get(i), day.replies().get(i));
            }
        }
        return answers;
    }
}
