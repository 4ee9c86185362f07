// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.store.EventLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.modelling.command.Aggregate;

/** One unit of work: requests to many days are decided and written with one commit. */
final class DayUnits {
    /** What was decided for one day, and what it was decided on. */
    private record Decided(Aggregate<DayAggregate> aggregate, long before, List<Work> work, List<DayReply> replies) {
        boolean wroteNothing() {
            return Days.sequence(aggregate) == before;
        }
    }

    private final Days days;
    private final EventLog log;
    private final BesideFacts beside;

    DayUnits(Days days, EventLog log, BesideFacts beside) {
        this.days = days;
        this.log = log;
        this.beside = beside;
    }

    /** The answers, once all of it is committed. Throws, with nothing written, if any part of it fails. */
    Map<Work, DayReply> decide(List<Work> batch) {
        Map<String, List<Work>> byDay = new LinkedHashMap<>();
        batch.forEach(work ->
                byDay.computeIfAbsent(work.stream(), _ -> new ArrayList<>()).add(work));
        return OneCommit.of(NoTransactionManager.instance(), () -> {
            Map<String, Decided> decided = new LinkedHashMap<>();
            for (var day : byDay.entrySet()) {
                decided.put(day.getKey(), decideDay(day.getKey(), day.getValue()));
            }
            for (String stale : staleRefusals(decided)) {
                throw new StaleState(stale);
            }
            decided.values().forEach(day -> days.remember(day.aggregate()));
            Map<Work, DayReply> answers = answers(decided.values());
            beside.write(answers);
            return answers;
        });
    }

    private Decided decideDay(String stream, List<Work> work) throws Exception {
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
    private List<String> staleRefusals(Map<String, Decided> decided) {
        Map<String, Long> unsure = new LinkedHashMap<>();
        decided.forEach((stream, day) -> {
            if (day.wroteNothing() && days.isRemembered(stream)) {
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
        return answers;
    }
}
