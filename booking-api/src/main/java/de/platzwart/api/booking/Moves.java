// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.commands.Commands;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves a booking: within its day, or to another day of its calendar as one fact. */
@Component
class Moves {
    private final Commands commands;
    private final WhereBookingsAre whereBookingsAre;
    private final Replies replies;
    private final Clock clock;

    Moves(Commands commands, WhereBookingsAre whereBookingsAre, Replies replies, Clock clock) {
        this.commands = commands;
        this.whereBookingsAre = whereBookingsAre;
        this.replies = replies;
        this.clock = clock;
    }

    Mono<ResponseEntity<Object>> move(BookingId booking, Asker asker, LocalDate date, LocalTime start) {
        Instant at = clock.instant();
        return whereBookingsAre
                .dayOf(booking)
                .flatMap(day -> {
                    DayId to = new DayId(day.calendar(), date);
                    return (to.equals(day)
                                    ? commands.send(
                                            new MoveWithinDay(day, booking, asker.proof(), asker.seen(), start, at),
                                            null,
                                            asker.by())
                                    : commands.move(
                                            new HandOver(day, booking, asker.proof(), asker.seen(), to, at),
                                            start,
                                            asker.by()))
                            .map(reply -> replies.to(to, reply));
                })
                .switchIfEmpty(Mono.fromSupplier(replies::unknownBooking));
    }
}
