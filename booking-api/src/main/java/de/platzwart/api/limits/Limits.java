// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.platzwart.api.vault.Contact;
import de.platzwart.api.vault.KeyedHash;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/**
 * Asks before a citizen takes something whether that is too much for one, and notes what became of it. Staff are not
 * asked. Whose limit it is, is kept as a keyed hash only.
 */
public final class Limits {
    /** Who are more than that call. */
    public static final int LARGEST_PARTY = 50;

    private static final Duration DAY = Duration.ofDays(1);
    /** A letter may be answered for two days. */
    private static final Duration LONGEST_HELD = Duration.ofDays(3);

    private static final Duration HOUR = Duration.ofHours(1);
    /** Until the answer is there. */
    private static final Duration ASKING = Duration.ofMinutes(1);

    private static final long BOOKINGS = 100_000;

    private final LimitSettings settings;
    private final KeyedHash hash;
    private final Clock clock;
    private final Tally held;
    private final Tally booked;
    private final Frequency numbers;
    /** Of whom a booking is counted, for whatever is asked of it later: without a turn, and from another network. */
    private final Cache<BookingId, List<Holder>> counted = Caffeine.newBuilder()
            .maximumSize(BOOKINGS)
            .expireAfterAccess(LONGEST_HELD)
            .build();

    Limits(LimitSettings settings, KeyedHash hash, Clock clock) {
        this.settings = settings;
        this.hash = hash;
        this.clock = clock;
        this.held = new Tally(LONGEST_HELD, clock);
        this.booked = new Tally(DAY, clock);
        this.numbers = new Frequency(HOUR, clock);
    }

    /** Places are asked for. */
    public Mono<DayReply> hold(HoldPlaces asked, Mono<DayReply> answer) {
        return ToTheEnd.of(Mono.deferContextual(asking -> {
            Requester from = Requester.in(asking);
            List<Holder> holders = new ArrayList<>(range(asked.day().calendar(), from));
            holders.addAll(turn(from));
            int places = Item.persons(asked.items());
            Instant soon = clock.instant().plus(ASKING);
            return Holder.take(holders, asked.booking(), places, soon, answer, BookingStands.class::isInstance)
                    .doOnNext(reply -> {
                        if (reply instanceof BookingStands stands) {
                            held(stands, holders);
                        }
                    });
        }));
    }

    /** A repeat may come from another network: there nothing more is held. */
    private void held(BookingStands stands, List<Holder> asking) {
        BookingId booking = stands.booking().booking();
        List<Holder> before = stands.repeated() ? counted.getIfPresent(booking) : null;
        if (before == null) {
            counted.put(booking, asking);
        } else {
            asking.stream().filter(one -> !before.contains(one)).forEach(one -> one.forget(booking));
        }
        note(before == null ? asking : before, stands);
    }

    /** A number in a line is asked for. */
    public <T> Mono<T> number(CalendarId calendar, Mono<T> answer) {
        return Mono.deferContextual(asking -> Requester.in(asking)
                        .range()
                        .filter(range -> settings.numbersPerRange() > 0
                                && !numbers.oneMore(
                                        hash.textOf("numbers " + calendar + " " + range), settings.numbersPerRange()))
                        .isPresent()
                ? Mono.error(new TurnedAway(TurnedAway.Reason.TOO_MANY_NUMBERS))
                : answer);
    }

    /** Somebody joins a waiting list: that counts as places held and as a booking, until tomorrow. */
    public Mono<WaitingReply> join(JoinWaiting asked, Contact contact, Mono<WaitingReply> answer) {
        return ToTheEnd.of(Mono.deferContextual(asking -> {
            List<Holder> holders = new ArrayList<>();
            range(asked.calendar(), Requester.in(asking))
                    .forEach(one -> holders.add(waiting(one.key() + " waits", one.limit())));
            if (settings.bookingsPerEmail() > 0) {
                String key = "waits " + asked.calendar() + " " + person(contact.email());
                holders.add(waiting(hash.textOf(key), mostWaiting()));
            }
            int places = Item.persons(asked.items());
            // each joining is answered with a letter, to whomever
            Mono<WaitingReply> written =
                    once("joins " + asked.calendar(), asked.booking(), contact, answer, EntryStands.class::isInstance);
            return Holder.take(holders, asked.booking(), places, tomorrow(), written, EntryStands.class::isInstance);
        }));
    }

    /** One party of the largest size, or as many small ones as bookings can be made in a day. */
    private int mostWaiting() {
        return Math.max(LARGEST_PARTY, settings.bookingsPerEmail());
    }

    /** A booking is confirmed with a contact. A repeat may name another one, which is not taken and counts nothing. */
    public Mono<DayReply> confirm(CalendarId calendar, BookingId booking, Contact contact, Mono<DayReply> answer) {
        return once(
                "email " + calendar,
                booking,
                contact,
                answer,
                reply -> reply instanceof BookingStands stands && !stands.repeated());
    }

    /** What is offered to somebody who waits is booked with the contact that they gave when they joined. */
    public Mono<WaitingReply> accept(
            CalendarId calendar, BookingId booking, Contact contact, Mono<WaitingReply> answer) {
        return once(
                "email " + calendar,
                booking,
                contact,
                answer,
                reply -> reply instanceof EntryStands stands && !stands.repeated());
    }

    /** One e-mail address does something once more. */
    private <T> Mono<T> once(String what, BookingId booking, Contact contact, Mono<T> answer, Predicate<T> isYes) {
        if (settings.bookingsPerEmail() == 0) {
            return answer;
        }
        return ToTheEnd.of(Mono.defer(() -> {
            String key = hash.textOf(what + " " + person(contact.email()));
            var holder =
                    new Holder(booked, key, settings.bookingsPerEmail(), true, TurnedAway.Reason.TOO_MANY_BOOKINGS);
            return Holder.take(List.of(holder), booking, 1, tomorrow(), answer, isYes);
        }));
    }

    /** A citizen changes a booking: what is confirmed or given back is not held any more, what waits for a yes is. */
    public Mono<DayReply> change(BookingId booking, Mono<DayReply> answer) {
        return ToTheEnd.of(Mono.deferContextual(asking -> answer.doOnNext(reply -> {
            if (reply instanceof BookingStands stands) {
                List<Holder> before = counted.getIfPresent(booking);
                note(before == null ? range(stands.day().calendar(), Requester.in(asking)) : before, stands);
            }
        })));
    }

    private void note(List<Holder> holders, BookingStands stands) {
        holders.forEach(holder -> holder.note(stands.booking(), tomorrow()));
    }

    private List<Holder> range(CalendarId calendar, Requester from) {
        return settings.placesHeldPerRange() == 0
                ? List.of()
                : from.range().map(range -> hash.textOf("range " + calendar + " " + range)).stream()
                        .map(key -> new Holder(
                                held, key, settings.placesHeldPerRange(), false, TurnedAway.Reason.TOO_MANY_HELD))
                        .toList();
    }

    /** What was booked with a turn counts on: nobody books all there is, one hold after another. */
    private List<Holder> turn(Requester from) {
        if (settings.placesPerTurn() == 0 || from.turn() == null) {
            return List.of();
        }
        String key = hash.textOf("turn " + from.turn());
        return List.of(new Holder(held, key, settings.placesPerTurn(), true, TurnedAway.Reason.TURN_USED_UP));
    }

    private Holder waiting(String key, int limit) {
        return new Holder(held, key, limit, false, TurnedAway.Reason.TOO_MANY_BOOKINGS);
    }

    /** Without what many providers let everybody add. */
    private static String person(String email) {
        String lower = email.strip().toLowerCase(Locale.ROOT);
        return lower.replaceFirst("\\+[^@]*@", "@");
    }

    private Instant tomorrow() {
        return clock.instant().plus(DAY);
    }
}
