// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Refusal;
import de.platzwart.store.EventLog;
import de.platzwart.store.LogUnreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Answers a batch, whatever happens to it. A lost race against another node is decided again on fresh state; a part
 * that fails is tried alone, so that it fails alone; a store that does not answer is said to be unavailable at once.
 */
final class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int RACES_TOGETHER = 3;
    private static final int RACES_ALONE = 12;

    private final Days days;
    private final DayUnits units;
    private final DayMoves moves;
    private final EventLog log;
    private final CommandMetrics metrics;

    Batches(Days days, DayUnits units, DayMoves moves, EventLog log, CommandMetrics metrics) {
        this.days = days;
        this.units = units;
        this.moves = moves;
        this.log = log;
        this.metrics = metrics;
    }

    /** A move is one fact in two streams, so each has a commit of its own; all else shares one. */
    void answer(List<Work> batch) {
        Map<Boolean, List<Work>> moves = batch.stream().collect(Collectors.partitioningBy(Work::isMove));
        moves.getOrDefault(true, List.of()).forEach(move -> answer(List.of(move), 0));
        List<Work> together = moves.getOrDefault(false, List.of());
        if (!together.isEmpty()) {
            answer(together, 0);
        }
    }

    private void answer(List<Work> batch, int races) {
        try {
            long start = System.nanoTime();
            Map<Work, DayReply> replies = decide(batch);
            metrics.committed(batch.size(), System.nanoTime() - start);
            reply(replies);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            afterLostRace(batch, races + 1, lost);
        } catch (RuntimeException | Error failure) {
            if (Outage.isBehind(failure)) {
                unavailable(batch, failure);
            } else {
                afterFailure(batch, failure);
            }
        }
    }

    private Map<Work, DayReply> decide(List<Work> batch) {
        Work first = batch.getFirst();
        return first.request().command() instanceof HandOver handOver
                ? Map.of(first, moves.move(handOver, first.request().by()))
                : units.decide(batch);
    }

    private void afterLostRace(List<Work> batch, int races, RuntimeException lost) {
        metrics.lostRace();
        days.doubt(batch);
        List<Work> left = refuseReused(batch);
        if (left.isEmpty()) {
            return;
        }
        List<List<Work>> days = byDay(left);
        if (races >= RACES_TOGETHER && days.size() > 1) {
            days.forEach(day -> answer(day, 0));
        } else if (races >= RACES_ALONE) {
            unavailable(left, lost);
        } else {
            pause(races);
            answer(left, races);
        }
    }

    private void afterFailure(List<Work> batch, Throwable failure) {
        days.doubt(batch);
        List<List<Work>> days = byDay(batch);
        if (days.size() > 1) {
            days.forEach(day -> answer(day, 0));
        } else if (batch.size() > 1) {
            batch.forEach(work -> answer(List.of(work), 0));
        } else {
            LOG.error("A request to {} failed", batch.getFirst().stream(), failure);
            batch.getFirst().answer().completeExceptionally(failure);
        }
    }

    /** Who loses a race for the booking id itself has used it on another day: that is an answer, not a race. */
    private List<Work> refuseReused(List<Work> batch) {
        Map<BookingId, String> known;
        try {
            known = log.streamsOfHolds(batch.stream()
                    .map(work -> work.request().command())
                    .filter(HoldPlaces.class::isInstance)
                    .map(command -> ((HoldPlaces) command).booking())
                    .toList());
        } catch (LogUnreadable down) {
            unavailable(batch, down);
            return List.of();
        }
        List<Work> left = new ArrayList<>();
        Map<Work, DayReply> reused = new LinkedHashMap<>();
        for (Work work : batch) {
            String holder = work.request().command() instanceof HoldPlaces hold ? known.get(hold.booking()) : null;
            if (holder != null && !holder.equals(work.stream())) {
                reused.put(work, new Refused(Refusal.BOOKING_ID_REUSED, -1, -1, List.of(), null, null, null));
            } else {
                left.add(work);
            }
        }
        reply(reused);
        return left;
    }

    /** The longer, the more often it was lost. */
    static void pause(int races) {
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 2 + 2L * races))
                .toNanos());
    }

    private void reply(Map<Work, DayReply> replies) {
        replies.forEach((work, reply) -> {
            metrics.answered(work.request().command(), reply);
            work.answer().complete(reply);
        });
    }

    private void unavailable(List<Work> batch, Throwable down) {
        metrics.unavailable(down);
        days.doubt(batch);
        batch.forEach(work -> work.answer().completeExceptionally(new Commands.Unavailable(down)));
    }

    private static List<List<Work>> byDay(Collection<Work> batch) {
        Map<String, List<Work>> days = new LinkedHashMap<>();
        batch.forEach(work ->
                days.computeIfAbsent(work.stream(), _ -> new ArrayList<>()).add(work));
        return List.copyOf(days.values());
    }
}
