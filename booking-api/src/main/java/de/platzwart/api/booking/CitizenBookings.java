// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.commands.Commands;
import de.platzwart.api.limits.Limits;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.vault.Addressee;
import de.platzwart.api.vault.Contact;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Proof;
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
    private final Commands commands;
    private final Limits limits;
    private final Proofs proofs;
    private final HoldingDays days;
    private final Confirming confirming;
    private final ContactVault vault;
    private final BookingReading reading;
    private final Blocking blocking;
    private final Calendars calendars;
    private final Clock clock;

    CitizenBookings(
            Commands commands,
            Limits limits,
            Proofs proofs,
            HoldingDays days,
            Confirming confirming,
            ContactVault vault,
            BookingReading reading,
            Blocking blocking,
            Calendars calendars,
            Clock clock) {
        this.commands = commands;
        this.limits = limits;
        this.proofs = proofs;
        this.days = days;
        this.confirming = confirming;
        this.vault = vault;
        this.reading = reading;
        this.blocking = blocking;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Empty if there is no such booking, or the secret is another. */
    public Mono<BookingAnswer> find(BookingKey key) {
        return blocking.call(() -> reading.find(key.booking())
                .filter(stand -> SecretHashing.same(key.hash(), stand.secret()))
                .map(stand -> reading.answer(stand, clock.instant()))
                .orElse(null));
    }

    /** What happened to a booking so far. Blocks. */
    public List<DayEvent.OfBooking> history(BookingId booking) {
        return reading.history(booking);
    }

    public Mono<DayReply> hold(DayId day, BookingKey key, LocalTime start, List<Item> items) {
        Instant now = clock.instant();
        LocalDate lastDay = calendars.rulesOf(day.calendar()).lastDay(now);
        var hold = new HoldPlaces(day, key.booking(), Channel.ONLINE, key.hash(), start, items, lastDay, now);
        return limits.hold(hold, commands.send(hold));
    }

    /** The same as has lapsed, under the next key, for what any hold needs. Asking twice is asking once. */
    public Mono<DayReply> holdAgain(BookingKey lapsed, BookingAnswer before, @Nullable String proof) {
        BookingKey fresh = lapsed.next();
        var day = new DayId(before.calendar(), before.date());
        return proofs.require(day.calendar(), fresh.booking(), proof, hold(day, fresh, before.start(), before.items()));
    }

    public Mono<DayReply> extend(BookingKey key) {
        Asker asker = asker(key, null);
        return ask(key, asker, null, (day, at) -> new ExtendHold(day, key.booking(), asker.proof(), null, at));
    }

    public Mono<DayReply> confirm(BookingKey key, Contact contact) {
        Addressee addressee = new Addressee(contact, key.secret());
        return reply(confirming.confirm(key.booking(), asker(key, null), addressee));
    }

    /** The letter that is to be answered goes to another address; all else of the contact stays. */
    public Mono<DayReply> redirect(BookingKey key, String email) {
        return find(key)
                .flatMap(_ -> blocking.call(() ->
                        vault.open(key.booking(), "citizen", "another address").orElse(null)))
                .map(known -> new Contact(known.name(), email, known.phone(), known.language()))
                .flatMap(contact -> reply(
                        confirming.redirect(key.booking(), asker(key, null), new Addressee(contact, key.secret()))))
                .defaultIfEmpty(Replies.UNKNOWN);
    }

    /** Says yes to the question of a letter. */
    public Mono<DayReply> answer(LetterKey key) {
        return reply(confirming.answer(key));
    }

    /** What the question of a letter is about; empty if there is no such booking. */
    public Mono<BookingAnswer> find(LetterKey key) {
        return blocking.call(() -> reading.find(key.booking())
                .map(stand -> reading.answer(stand, clock.instant()))
                .orElse(null));
    }

    /**
     * Cancels a booking, or gives a hold back.
     *
     * @param party who will not come; all of it if null
     * @param seen the step of the booking that is meant; null to take it as it is
     */
    public Mono<DayReply> cancel(BookingKey key, @Nullable Party party, @Nullable Seen seen) {
        Asker asker = asker(key, seen);
        return ask(
                key,
                asker,
                null,
                (day, at) -> new CancelPlaces(day, key.booking(), asker.proof(), seen, party, Lots.draw(), at));
    }

    /** Gives places back that are only held. What was confirmed stays. */
    public Mono<Void> abandonHold(BookingKey key) {
        return find(key)
                .filter(found -> found.state() == Booked.State.HELD)
                .flatMap(held -> cancel(key, null, new Seen(Set.of(held.step()))))
                .then();
    }

    public Mono<DayReply> move(BookingKey key, LocalDate date, LocalTime start) {
        return reply(days.move(key.booking(), asker(key, null), date, start));
    }

    private Mono<DayReply> ask(
            BookingKey key,
            Asker asker,
            @Nullable Addressee addressee,
            BiFunction<DayId, Instant, DayCommand> command) {
        return reply(days.send(key.booking(), asker, addressee, command));
    }

    private static Mono<DayReply> reply(Mono<HoldingDays.Answered> answered) {
        return answered.map(HoldingDays.Answered::reply).defaultIfEmpty(Replies.UNKNOWN);
    }

    private static Asker asker(BookingKey key, @Nullable Seen seen) {
        return new Asker(new Proof.BySecret(key.hash()), seen, null);
    }
}
