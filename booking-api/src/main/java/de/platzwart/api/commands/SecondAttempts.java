// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Refusal;
import de.platzwart.store.EventLog;
import de.platzwart.store.LogUnreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of an attempt that failed. A lost race against another node is decided again on fresh state; a part that
 * fails is tried alone, so that it fails alone; a store that does not answer is said to be unavailable at once. Whoever
 * is in none of the attempts that are returned has been answered.
 */
final class SecondAttempts {
    private static final Logger LOG = LoggerFactory.getLogger(SecondAttempts.class);
    private static final int RACES_TOGETHER = 3;
    private static final int RACES_ALONE = 12;

    private final Days days;
    private final EventLog log;
    private final CommandMetrics metrics;

    SecondAttempts(Days days, EventLog log, CommandMetrics metrics) {
        this.days = days;
        this.log = log;
        this.metrics = metrics;
    }

    List<Attempt> afterLostRace(Attempt lost, RuntimeException race) {
        metrics.lostRace();
        days.doubt(lost.batch());
        var next = new Attempt(refuseReused(lost.batch()), lost.races() + 1);
        List<Attempt> byDay = next.splitByDay();
        if (byDay.isEmpty()) {
            return List.of();
        }
        if (next.races() >= RACES_TOGETHER && byDay.size() > 1) {
            return byDay;
        }
        if (next.races() >= RACES_ALONE) {
            return unavailable(next.batch(), race);
        }
        Attempt.pause(next.races());
        return List.of(next);
    }

    List<Attempt> afterFailure(Attempt failed, Throwable failure) {
        if (Outage.isBehind(failure)) {
            return unavailable(failed.batch(), failure);
        }
        days.doubt(failed.batch());
        List<Attempt> byDay = failed.splitByDay();
        if (byDay.size() > 1) {
            return byDay;
        }
        if (!failed.isAlone()) {
            return failed.split();
        }
        LOG.error("A request to {} failed", failed.only().stream(), failure);
        failed.only().answer().completeExceptionally(failure);
        return List.of();
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
        for (Work work : batch) {
            String holder = work.request().command() instanceof HoldPlaces hold ? known.get(hold.booking()) : null;
            if (holder == null || holder.equals(work.stream())) {
                left.add(work);
            } else {
                work.reply(new Refused(Refusal.BOOKING_ID_REUSED, -1, -1, List.of(), null, null, null), metrics);
            }
        }
        return left;
    }

    private List<Attempt> unavailable(List<Work> batch, Throwable down) {
        metrics.unavailable(down);
        days.doubt(batch);
        batch.forEach(work -> work.answer().completeExceptionally(new Commands.Unavailable(down)));
        return List.of();
    }
}
