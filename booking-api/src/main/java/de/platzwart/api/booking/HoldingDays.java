// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.commands.Commands;
import de.platzwart.api.limits.Limits;
import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Refusal;
import de.platzwart.store.EventLog;
import de.platzwart.web.Blocking;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings what is asked of a booking to the day that holds it now. Which day that is, is asked of the events themselves,
 * so that every node knows at once. Empty where there is no such booking.
 */
@Component
class HoldingDays {
    /** So often somebody else would have to move it just then before whoever asks is told that it is moving. */
    private static final int MOST_DAYS = 50;

    private final Commands commands;
    private final Limits limits;
    private final EventLog log;
    private final Blocking blocking;
    private final Calendars calendars;
    private final Clock clock;

    HoldingDays(Commands commands, Limits limits, EventLog log, Blocking blocking, Calendars calendars, Clock clock) {
        this.commands = commands;
        this.limits = limits;
        this.log = log;
        this.blocking = blocking;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a day said; after a move it is the day that was moved to. */
    record Answered(DayId day, DayReply reply) {
        boolean itHasLeft() {
            return reply instanceof Refused refused && refused.reason() == Refusal.MOVED_AWAY;
        }
    }

    Mono<Answered> send(
            BookingId booking, Asker asker, @Nullable Addressee addressee, BiFunction<DayId, Instant, DayCommand> ask) {
        return follow(
                booking,
                day -> limited(
                                booking,
                                day,
                                asker,
                                addressee,
                                commands.send(ask.apply(day, clock.instant()), addressee, asker.by()))
                        .map(reply -> new Answered(day, reply)),
                MOST_DAYS);
    }

    /** Staff take for others as much as they have to. */
    private Mono<DayReply> limited(
            BookingId booking, DayId day, Asker asker, @Nullable Addressee addressee, Mono<DayReply> answer) {
        if (asker.by() != null) {
            return answer;
        }
        Mono<DayReply> noted = limits.change(booking, answer);
        return addressee == null ? noted : limits.confirm(day.calendar(), booking, addressee.contact(), noted);
    }

    /** Within its day, or to another day of its calendar as one fact. */
    Mono<Answered> move(BookingId booking, Asker asker, LocalDate date, LocalTime start) {
        return follow(
                booking,
                day -> {
                    DayId to = new DayId(day.calendar(), date);
                    return commands.send(move(booking, asker, day, to, start), null, asker.by())
                            .map(reply -> new Answered(to, reply));
                },
                MOST_DAYS);
    }

    private DayCommand move(BookingId booking, Asker asker, DayId day, DayId to, LocalTime start) {
        Instant at = clock.instant();
        return to.equals(day)
                ? new MoveWithinDay(day, booking, asker.proof(), asker.seen(), start, Lots.draw(), at)
                : new HandOver(
                        day, booking, asker.proof(), asker.seen(), to, start, lastDay(day, asker, at), Lots.draw(), at);
    }

    private @Nullable LocalDate lastDay(DayId day, Asker asker, Instant at) {
        return asker.isStaff() ? null : calendars.rulesOf(day.calendar()).lastDay(at);
    }

    /** Asks the day that holds it; if it has left that day in the meantime, the one that holds it then. */
    private Mono<Answered> follow(BookingId booking, Function<DayId, Mono<Answered>> ask, int days) {
        return blocking.call(() -> log.dayOf(booking).orElse(null))
                .flatMap(ask)
                .flatMap(said -> said.itHasLeft() && days > 1 ? follow(booking, ask, days - 1) : Mono.just(said));
    }
}
