// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.commands.Commands;
import de.platzwart.api.vault.Contact;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Proof;
import de.platzwart.booking.day.Refusal;
import de.platzwart.booking.day.Seen;
import de.platzwart.store.SecretHashing;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.views.bookings.BookingReading;
import de.platzwart.web.Blocking;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the pages ask for whoever holds the key of a booking. Answered with what the day said, for the page to word. */
@Component
public class CitizenBookings {
    private static final DayReply UNKNOWN = new Refused(Refusal.BOOKING_UNKNOWN, -1, -1, List.of(), null, null, null);

    private final Commands commands;
    private final WhereBookingsAre whereBookingsAre;
    private final BookingReading reading;
    private final Blocking blocking;
    private final Clock clock;

    CitizenBookings(
            Commands commands,
            WhereBookingsAre whereBookingsAre,
            BookingReading reading,
            Blocking blocking,
            Clock clock) {
        this.commands = commands;
        this.whereBookingsAre = whereBookingsAre;
        this.reading = reading;
        this.blocking = blocking;
        this.clock = clock;
    }

    /** Empty if there is no such booking, or the secret is another. */
    public Mono<BookingAnswer> find(BookingKey key) {
        return blocking.call(() -> reading.find(key.booking())
                .filter(stand -> SecretHashing.same(key.hash(), stand.secret()))
                .map(stand -> reading.answer(stand, clock.instant()))
                .orElse(null));
    }

    public Mono<DayReply> hold(DayId day, BookingKey key, LocalTime start, List<Item> items) {
        return commands.send(
                new HoldPlaces(day, key.booking(), Channel.ONLINE, key.hash(), start, items, clock.instant()));
    }

    public Mono<DayReply> extend(BookingKey key) {
        return ask(key, null, (day, at) -> new ExtendHold(day, key.booking(), proof(key), null, at));
    }

    public Mono<DayReply> confirm(BookingKey key, Contact contact) {
        return ask(key, contact, (day, at) -> new ConfirmBooking(day, key.booking(), proof(key), null, false, at));
    }

    /**
     * Cancels a booking, or gives a hold back.
     *
     * @param party who will not come; all of it if null
     * @param seen the step of the booking that is meant; null to take it as it is
     */
    public Mono<DayReply> cancel(BookingKey key, @Nullable Party party, @Nullable Seen seen) {
        return ask(key, null, (day, at) -> new CancelPlaces(day, key.booking(), proof(key), seen, party, at));
    }

    /** Gives places back that are only held. What was confirmed stays. */
    public Mono<Void> abandonHold(BookingKey key) {
        return find(key)
                .filter(found -> found.state() == Booked.State.HELD)
                .flatMap(held -> cancel(key, null, new Seen(Set.of(held.step()))))
                .then();
    }

    public Mono<DayReply> move(BookingKey key, LocalDate date, LocalTime start) {
        Instant at = clock.instant();
        return whereBookingsAre
                .dayOf(key.booking())
                .flatMap(day -> {
                    DayId to = new DayId(day.calendar(), date);
                    return to.equals(day)
                            ? commands.send(new MoveWithinDay(day, key.booking(), proof(key), null, start, at))
                            : commands.move(new HandOver(day, key.booking(), proof(key), null, to, at), start, null);
                })
                .defaultIfEmpty(UNKNOWN);
    }

    private Mono<DayReply> ask(
            BookingKey key, @Nullable Contact contact, BiFunction<DayId, Instant, DayCommand> command) {
        return whereBookingsAre
                .dayOf(key.booking())
                .flatMap(day -> commands.send(command.apply(day, clock.instant()), contact, null))
                .defaultIfEmpty(UNKNOWN);
    }

    private static Proof proof(BookingKey key) {
        return new Proof.BySecret(key.hash());
    }
}
