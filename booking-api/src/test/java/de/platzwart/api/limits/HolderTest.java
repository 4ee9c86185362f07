// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.api.limits.TurnedAway.Reason;
import de.platzwart.api.vault.Contact;
import de.platzwart.api.vault.KeyedHash;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Refusal;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.Wish;
import de.platzwart.store.SecretHashing;
import de.platzwart.views.SettableClock;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What counts against whom, and what is given back. Here a range holds 100 places, a turn 6, an address books 60. */
class HolderTest {
    private static final DayId DAY = DayId.of("pool/2026-06-03");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final SecretHash SECRET = SecretHashing.hash("0123456789abcdefghijkl");
    private static final Wish WISH = new Wish(DAY.date(), DAY.date(), null);
    private static final DayReply SOLD_OUT = new DayReply.Refused(Refusal.SOLD_OUT, 0, 0, List.of(), null, null, null);
    private static final Contact ADA = new Contact("Ada Beispiel", "ada@example.org", null, "de");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T05:00:00Z"));
    private final Limits limits = new Limits(new LimitSettings(100, 6, 3, 60), new KeyedHash(new byte[32]), clock);

    @Test
    void one_turn_books_so_many_places_however_many_holds_that_takes() {
        holdWithTurn(1, 4);
        confirm(1, 4);
        clock.advance(Duration.ofHours(1));
        turnedAway(() -> holdWithTurn(2, 4), Reason.TURN_USED_UP);
        holdWithTurn(3, 2);
    }

    @Test
    void what_was_held_with_a_turn_and_given_back_or_ended_can_be_taken_again() {
        holdWithTurn(1, 6);
        limits.change(booking(1), Mono.just(stands(1, 6, State.ABANDONED))).block();
        holdWithTurn(2, 6);
        clock.advance(Duration.ofMinutes(10));
        holdWithTurn(3, 6);
    }

    @Test
    void who_finds_a_waiting_list_full_has_taken_nothing_from_their_range() {
        join(1, entry(1, 50));
        join(2, new WaitingReply.Refused(WaitingReply.Reason.LIST_FULL));
        join(3, entry(3, 50));
        turnedAway(() -> join(4, entry(4, 50)), Reason.TOO_MANY_BOOKINGS);
    }

    @Test
    void who_is_turned_away_by_the_second_limit_has_taken_nothing_of_the_first() {
        Tally tally = new Tally(Duration.ofDays(1), clock);
        Holder wide = new Holder(tally, "wide", 10, false, Reason.TOO_MANY_HELD);
        Holder narrow = new Holder(tally, "narrow", 5, false, Reason.TOO_MANY_BOOKINGS);
        turnedAway(() -> take(List.of(wide, narrow), 1, 8), Reason.TOO_MANY_BOOKINGS);
        take(List.of(wide), 2, 10);
    }

    @Test
    void who_hangs_up_holds_for_as_long_as_all_others() {
        hangUp(answer -> holdWithTurn(1, 6, answer), stands(1, 6, State.HELD));
        clock.advance(Duration.ofMinutes(9));
        turnedAway(() -> holdWithTurn(2, 1), Reason.TURN_USED_UP);
        hangUp(answer -> limits.change(booking(1), answer), stands(1, 6, State.HELD));
        clock.advance(Duration.ofMinutes(9));
        turnedAway(() -> holdWithTurn(2, 1), Reason.TURN_USED_UP);
        hangUp(
                answer -> limits.confirm(DAY.calendar(), booking(1), ADA, limits.change(booking(1), answer)),
                stands(1, 6, State.CONFIRMED));
        clock.advance(Duration.ofHours(1));
        turnedAway(() -> holdWithTurn(2, 1), Reason.TURN_USED_UP);
    }

    @Test
    void who_hangs_up_before_a_no_or_a_giving_back_has_nothing() {
        hangUp(answer -> holdWithTurn(1, 6, answer), SOLD_OUT);
        hangUp(answer -> holdWithTurn(2, 6, answer), stands(2, 6, State.HELD));
        hangUp(answer -> limits.change(booking(2), answer), stands(2, 6, State.ABANDONED));
        holdWithTurn(3, 6);
    }

    /** Somebody asks and is gone before it is decided. */
    private static void hangUp(UnaryOperator<Mono<DayReply>> asked, DayReply decided) {
        Sinks.One<DayReply> answer = Sinks.one();
        asked.apply(answer.asMono()).subscribe().dispose();
        answer.tryEmitValue(decided).orThrow();
    }

    private void take(List<Holder> holders, int booking, int count) {
        Instant later = clock.instant().plusSeconds(60);
        Holder.take(holders, booking(booking), count, later, Mono.just("yes"), _ -> true)
                .block();
    }

    private void holdWithTurn(int booking, int places) {
        holdWithTurn(booking, places, Mono.just(stands(booking, places, State.HELD)))
                .block();
    }

    private Mono<DayReply> holdWithTurn(int booking, int places, Mono<DayReply> answer) {
        var hold = new HoldPlaces(
                DAY, booking(booking), Channel.ONLINE, SECRET, NINE, items(places), null, clock.instant());
        return limits.hold(hold, answer).contextWrite(asking -> Requester.withTurn(asking, "pool 7"));
    }

    private void confirm(int booking, int places) {
        DayReply confirmed = stands(booking, places, State.CONFIRMED);
        limits.confirm(DAY.calendar(), booking(booking), ADA, limits.change(booking(booking), Mono.just(confirmed)))
                .block();
    }

    private void join(int booking, WaitingReply answer) {
        var join = new JoinWaiting(DAY.calendar(), booking(booking), SECRET, items(50), WISH, clock.instant());
        var contact = new Contact("Ada", "ada" + booking + "@example.org", null, "de");
        var from = new Requester(InetAddress.ofLiteral("198.51.100.7"), null);
        limits.join(join, contact, Mono.just(answer))
                .contextWrite(asking -> asking.put(Requester.class, from))
                .block();
    }

    private static EntryStands entry(int booking, int places) {
        var entry = new Entry(booking(booking), 1, Entry.State.WAITING, SECRET, items(places), WISH, null);
        return new EntryStands(entry, false);
    }

    private BookingStands stands(int booking, int places, State state) {
        @Nullable Instant until = state == State.HELD ? clock.instant().plus(Duration.ofMinutes(10)) : null;
        var claim = new Claim(Channel.ONLINE, NINE, 1, places, until);
        var asked = new Booked.Asked(DAY, Channel.ONLINE, NINE, items(places), clock.instant());
        var booked = new Booked(booking(booking), 0, state, claim, items(places), 0, 0, null, SECRET, asked);
        return new BookingStands(DAY, booked, LocalTime.of(13, 0), false);
    }

    private static List<Item> items(int places) {
        return List.of(new Item(new OfferId("swim"), Party.of("child", places)));
    }

    private static BookingId booking(int number) {
        return new BookingId(new UUID(0, number));
    }

    private static void turnedAway(ThrowingCallable what, Reason reason) {
        assertThatThrownBy(what).isInstanceOfSatisfying(TurnedAway.class, away -> assertThat(away.reason())
                .isEqualTo(reason));
    }
}
