// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.store.EventLog;
import de.platzwart.web.Blocking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the day that holds a booking now. Asked from the events themselves, so that every node knows at once. */
@Component
class WhereBookingsAre {
    private final EventLog log;
    private final Blocking blocking;

    WhereBookingsAre(EventLog log, Blocking blocking) {
        this.log = log;
        this.blocking = blocking;
    }

    /** Empty if there is no such booking. */
    Mono<DayId> dayOf(BookingId booking) {
        return blocking.call(() -> log.dayOf(booking).orElse(null));
    }
}
