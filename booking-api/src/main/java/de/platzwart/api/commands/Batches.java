// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.DayRequest;
import de.platzwart.booking.day.Refusal;
import de.platzwart.store.EventLog;
import de.platzwart.store.LogUnreadable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Answers a batch, whatever happens to it. A lost race against another node is decided again on fresh state; a part
 * that fails is tried alone, so that it fails alone; a store that does not answer is said to be unavailable at once.
 */
final class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int RACES_TOGETHER = 3;
    private static final int RACES_ALONE = 12;
    /** A move takes its turn with nobody, so beside a crowd it loses more often. */
    private static final int RACES_OF_A_MOVE = 60;

    private final DayUnits units;
    private final EventLog log;
    private final CommandMetrics metrics;

    Batches(DayUnits units, EventLog log, CommandMetrics metrics) {
        this.units = units;
        this.log = log;
        this.metrics = metrics;
    }

    void answer(List<Work> batch) {
        answer(batch, 0);
    }

    private void answer(List<Work> batch, int races) {
        try {
            long start = System.nanoTime();
            Map<Work, DayReply> replies = units.decide(batch);
            metrics.committed(batch.size(), System.nanoTime() - start);
            reply(replies);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            afterLostRace(batch, races + 1, lost);
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | TransactionException
                | LogUnreadable down) {
            unavailable(batch, down);
        } catch (RuntimeException | Error failure) {
            afterFailure(batch, failure);
        }
    }

    private void afterLostRace(List<Work> batch, int races, RuntimeException lost) {
        metrics.lostRace();
        units.doubt(batch);
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
        units.doubt(batch);
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
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | TransactionException
                | LogUnreadable down) {
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

    DayReply move(HandOver handOver, LocalTime start, DayRequest request) {
        for (int races = 0; ; races++) {
            try {
                return units.move(handOver, start, request);
            } catch (DayUnits.MoveRefused refused) {
                return refused.refused();
            } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
                metrics.lostRace();
                units.doubt(handOver.day());
                units.doubt(handOver.to());
                if (races >= RACES_OF_A_MOVE) {
                    throw new Commands.Unavailable(lost);
                }
                pause(races);
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | TransactionException
                    | LogUnreadable down) {
                units.doubt(handOver.day());
                units.doubt(handOver.to());
                throw new Commands.Unavailable(down);
            }
        }
    }

    /** The longer, the more often it was lost. */
    private static void pause(int races) {
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 2 + 2L * races))
                .toNanos());
    }

    private void reply(Map<Work, DayReply> replies) {
        replies.forEach((work, reply) -> {
            metrics.answered(work.request().command(), reply);
            work.answer().complete(reply);
        });
    }

    private void unavailable(List<Work> batch, RuntimeException down) {
        metrics.unavailable(down);
        units.doubt(batch);
        batch.forEach(work -> work.answer().completeExceptionally(new Commands.Unavailable(down)));
    }

    private static List<List<Work>> byDay(Collection<Work> batch) {
        Map<String, List<Work>> days = new LinkedHashMap<>();
        batch.forEach(work ->
                days.computeIfAbsent(work.stream(), _ -> new ArrayList<>()).add(work));
        return List.copyOf(days.values());
    }
}
