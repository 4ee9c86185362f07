// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.store.StoredFact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What can be watched of the booking path, and the few lines it logs. */
final class CommandMetrics {
    private final MeterRegistry registry;
    private final DistributionSummary batchSize;
    private final Timer commit;
    private final Counter races;
    private final Counter turnedAway;
    private final Counter lapsed;
    private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();
    private final OncePerSecond log = new OncePerSecond("de.platzwart.refusals");

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
        batchSize = DistributionSummary.builder("platzwart.batch.size")
                .description("requests that shared a commit")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        commit = Timer.builder("platzwart.batch.commit")
                .description("from the start of a batch to its commit")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        races = Counter.builder("platzwart.races.lost")
                .description("decisions repeated because another node was first")
                .register(registry);
        lapsed = Counter.builder("platzwart.holds.lapsed")
                .description("holds of which this node wrote down that they had ended")
                .register(registry);
        turnedAway = Counter.builder("platzwart.turned.away")
                .description("requests answered with 429 because the queue was full")
                .register(registry);
    }

    void watchQueue(IntSupplier length) {
        Gauge.builder("platzwart.queue.length", () -> (double) length.getAsInt())
                .description("requests that wait for their batch")
                .register(registry);
    }

    void committed(int requests, long nanos) {
        batchSize.record(requests);
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }

    void written(List<StoredFact> facts) {
        for (StoredFact stored : facts) {
            if (stored.fact() instanceof HoldLapsed) {
                lapsed.increment();
            }
        }
    }

    void lostRace() {
        races.increment();
    }

    void turnedAway() {
        turnedAway.increment();
        log.line("OVERLOADED", "turned away: the queue is full");
    }

    void unavailable(Throwable down) {
        log.line("UNAVAILABLE", "the store does not answer: " + down.getClass().getSimpleName());
    }

    void answered(DayCommand command, DayReply reply) {
        String outcome =
                switch (reply) {
                    case BookingStands stands ->
                        stands.repeated()
                                ? "REPEATED"
                                : stands.booking().state().name();
                    case DayStands _ -> "DONE";
                    case Refused refused -> {
                        log.line(refused.reason().name(), "refused: " + refused.reason());
                        yield refused.reason().name();
                    }
                };
        String asked = command.getClass().getSimpleName();
        outcomes.computeIfAbsent(asked + ' ' + outcome, _ -> Counter.builder("platzwart.bookings")
                        .description("answers of days by what was asked")
                        .tag("asked", asked)
                        .tag("outcome", outcome)
                        .register(registry))
                .increment();
    }
}
