// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.api.commands.Commands;
import de.platzwart.api.vault.Contact;
import de.platzwart.api.vault.KeyedHash;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Asks before a citizen takes something whether that is too much for one, and notes what became of it. Staff are not
 * asked. Whose limit it is, is kept as a keyed hash only.
 */
public final class Limits {
    /** Who are more than that call. */
    public static final int LARGEST_PARTY = 50;

    private static final Duration DAY = Duration.ofDays(1);
    /** Until the answer is there. */
    private static final Duration ASKING = Duration.ofMinutes(1);

    /** Somebody who holds places in a calendar, and how many they may. */
    private record Holder(String key, int limit) {}

    private final LimitSettings settings;
    private final KeyedHash hash;
    private final Clock clock;
    private final Tally held;
    private final Tally booked;

    Limits(LimitSettings settings, KeyedHash hash, Clock clock) {
        this.settings = settings;
        this.hash = hash;
        this.clock = clock;
        this.held = new Tally(DAY, clock);
        this.booked = new Tally(DAY, clock);
    }

    /** Places are asked for. */
    public Mono<DayReply> hold(HoldPlaces asked, Mono<DayReply> answer) {
        return Mono.deferContextual(asking -> {
            int places = Item.persons(asked.items());
            List<Holder> fresh = new ArrayList<>();
            List<Holder> all = holders(asked.day().calendar(), asking);
            for (Holder holder : all) {
                switch (held.take(holder.key(), asked.booking(), places, soon(), holder.limit())) {
                    case NEW -> fresh.add(holder);
                    case KNOWN -> {}
                    case TOO_MUCH -> {
                        fresh.forEach(one -> held.release(one.key(), asked.booking()));
                        return Mono.error(new TurnedAway(TurnedAway.Reason.TOO_MANY_HELD));
                    }
                }
            }
            return answer.doOnNext(reply -> {
                        if (reply instanceof BookingStands stands) {
                            all.forEach(holder -> note(holder, stands));
                        } else {
                            fresh.forEach(one -> held.release(one.key(), asked.booking()));
                        }
                    })
                    // whoever was sent away without being asked about holds nothing
                    .doOnError(
                            Commands.Overloaded.class,
                            _ -> fresh.forEach(one -> held.release(one.key(), asked.booking())));
        });
    }

    /** Somebody joins a waiting list: that counts as places held and as a booking, until tomorrow. */
    public Mono<WaitingReply> join(JoinWaiting asked, Contact contact, Mono<WaitingReply> answer) {
        return Mono.deferContextual(asking -> {
            CalendarId calendar = asked.calendar();
            int places = Item.persons(asked.items());
            Instant tomorrow = clock.instant().plus(DAY);
            List<Holder> all = holders(calendar, asking).stream()
                    .map(holder -> new Holder(holder.key() + " waits", holder.limit()))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (settings.bookingsPerEmail() > 0) {
                all.add(new Holder(hash.textOf("waits " + calendar + " " + person(contact.email())), mostWaiting()));
            }
            boolean tooMany = all.stream()
                    .anyMatch(holder -> held.take(holder.key(), asked.booking(), places, tomorrow, holder.limit())
                            == Tally.Taken.TOO_MUCH);
            return tooMany || hasTooManyLetters(asked, contact, tomorrow)
                    ? Mono.error(new TurnedAway(TurnedAway.Reason.TOO_MANY_BOOKINGS))
                    : answer;
        });
    }

    /** Each joining is answered with a letter, to whomever. */
    private boolean hasTooManyLetters(JoinWaiting asked, Contact contact, Instant tomorrow) {
        String person = hash.textOf("joins " + asked.calendar() + " " + person(contact.email()));
        return settings.bookingsPerEmail() > 0
                && booked.take(person, asked.booking(), 1, tomorrow, settings.bookingsPerEmail())
                        == Tally.Taken.TOO_MUCH;
    }

    /** One party of the largest size, or as many small ones as bookings can be made in a day. */
    private int mostWaiting() {
        return Math.max(LARGEST_PARTY, settings.bookingsPerEmail());
    }

    /** A booking is confirmed with a contact. */
    public Mono<DayReply> confirm(CalendarId calendar, BookingId booking, Contact contact, Mono<DayReply> answer) {
        if (settings.bookingsPerEmail() == 0) {
            return answer;
        }
        return Mono.defer(() -> {
            String holder = hash.textOf("email " + calendar + " " + person(contact.email()));
            Instant tomorrow = clock.instant().plus(DAY);
            Tally.Taken taken = booked.take(holder, booking, 1, tomorrow, settings.bookingsPerEmail());
            return taken == Tally.Taken.TOO_MUCH
                    ? Mono.error(new TurnedAway(TurnedAway.Reason.TOO_MANY_BOOKINGS))
                    : answer.doOnNext(reply -> {
                                // a repeat may name another contact, which is not taken: it must not count against that
                                if (taken == Tally.Taken.NEW
                                        && !(reply instanceof BookingStands stands && !stands.repeated())) {
                                    booked.release(holder, booking);
                                }
                            })
                            .doOnError(Commands.Overloaded.class, _ -> {
                                if (taken == Tally.Taken.NEW) {
                                    booked.release(holder, booking);
                                }
                            });
        });
    }

    /** A citizen changes a booking: what is confirmed or given back is not held any more, what waits for a yes is. */
    public Mono<DayReply> change(Mono<DayReply> answer) {
        return Mono.deferContextual(asking -> answer.doOnNext(reply -> {
            if (reply instanceof BookingStands stands) {
                holders(stands.day().calendar(), asking).forEach(holder -> note(holder, stands));
            }
        }));
    }

    private void note(Holder holder, BookingStands stands) {
        Booked booking = stands.booking();
        Instant until = booking.claim().until();
        boolean isHeld = booking.state() == Booked.State.HELD || booking.state() == Booked.State.MAIL_DUE;
        if (isHeld && until != null) {
            int places = Item.persons(booking.items());
            held.keep(holder.key(), booking.booking(), places, until);
        } else {
            held.release(holder.key(), booking.booking());
        }
    }

    private List<Holder> holders(CalendarId calendar, ContextView asking) {
        Requester from = Objects.requireNonNull(asking.getOrDefault(Requester.class, Requester.NOBODY));
        List<Holder> holders = new ArrayList<>();
        if (settings.placesHeldPerRange() > 0) {
            from.range()
                    .map(range -> hash.textOf("range " + calendar + " " + range))
                    .ifPresent(key -> holders.add(new Holder(key, settings.placesHeldPerRange())));
        }
        if (settings.placesHeldPerTurn() > 0 && from.turn() != null) {
            holders.add(new Holder(hash.textOf("turn " + from.turn()), settings.placesHeldPerTurn()));
        }
        return holders;
    }

    /** Without what many providers let everybody add. */
    private static String person(String email) {
        String lower = email.strip().toLowerCase(Locale.ROOT);
        return lower.replaceFirst("\\+[^@]*@", "@");
    }

    private Instant soon() {
        return clock.instant().plus(ASKING);
    }
}
