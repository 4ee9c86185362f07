// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayId;
import de.platzwart.store.EventLog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the day that holds a booking now. Asked from the events themselves, so that every node knows at once. */
@Component
public class WhereBookingsAre {
    private final EventLog log;
    private final ExecutorService threads;

    WhereBookingsAre(EventLog log, ExecutorService threads) {
        this.log = log;
        this.threads = threads;
    }

    /** Empty if there is no such booking. */
    public Mono<DayId> dayOf(BookingId booking) {
        return Mono.fromFuture(
                () -> CompletableFuture.supplyAsync(
                        () -> log.ofBooking(booking).stream()
                                .reduce((_, last) -> last)
                                .map(last -> ((DayEvent) last.fact()).day())
                                .orElse(null),
                        threads),
                true);
    }
}
