// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Proof;
import de.platzwart.booking.day.Refusal;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.NobodyWaits;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.Wish;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is asked in which order, and what becomes of an offer. */
class WaitingUnitsTest extends WaitingScene {
    WaitingUnitsTest() throws SQLException {}

    @Test
    void ten_wait_and_three_places_that_come_free_one_by_one_are_offered_in_the_order_of_joining() {
        List<BookingId> line = IntStream.range(0, 10).mapToObj(_ -> join(1)).toList();
        List<BookingId> asked = new ArrayList<>();
        for (BookingId each : booked) {
            assertThat(offer(one)).isInstanceOf(NobodyWaits.class);
            cancel(each);
            asked.add(entry(offer(two)).booking());
        }
        assertThat(asked).isEqualTo(line.subList(0, 3));
        assertThat(kinds("OfferMade")).isEqualTo(3);
        assertThat(count("select count(*) from letter where kind = ?", "WAITING_OFFER"))
                .isEqualTo(3);
        assertThat(count("select count(*) from letter where kind = ?", "WAITING_JOINED"))
                .isEqualTo(10);
    }

    @Test
    void an_accepted_offer_is_a_booking_with_the_contact_that_was_given_before() {
        BookingId anna = join(1);
        cancel(booked.get(0));
        offer(one);
        assertThat(entry(accept(anna, NOW)).state()).isEqualTo(Entry.State.ACCEPTED);
        assertThat(entry(accept(anna, NOW)).state()).isEqualTo(Entry.State.ACCEPTED);
        assertThat(kinds("BookingConfirmed")).isEqualTo(4);
        assertThat(contacts(anna)).isEqualTo(1);
    }

    @Test
    void a_refusal_asks_the_next_and_the_place_is_nobody_elses_meanwhile() {
        BookingId anna = join(1);
        BookingId ben = join(1);
        cancel(booked.get(0));
        offer(one);
        assertThat(entry(decline(anna)).state()).isEqualTo(Entry.State.DECLINED);
        assertThat(contacts(anna)).isZero();
        assertThat(refusal(one.ask(hold(new BookingId(UUID.randomUUID()), NOW))))
                .isEqualTo(Refusal.SOLD_OUT);
        assertThat(entry(offer(one)).booking()).isEqualTo(ben);
    }

    @Test
    void an_offer_that_nobody_answers_goes_to_the_next_and_to_nobody_else() {
        BookingId anna = join(1);
        BookingId ben = join(1);
        cancel(booked.get(0));
        offer(one);
        assertThat(refusal(one.ask(hold(new BookingId(UUID.randomUUID()), DEADLINE))))
                .isEqualTo(Refusal.SOLD_OUT);
        assertThat(refused(accept(anna, DEADLINE))).isEqualTo(Reason.OFFER_EXPIRED);
        WaitingReply settled = one.waiting.settle(pool, anna, LOT, DEADLINE);
        assertThat(entry(settled).state()).isEqualTo(Entry.State.LAPSED);
        assertThat(count("select count(*) from letter where kind = 'WAITING_LAPSED' and booking = ?", anna.value()))
                .isEqualTo(1);
        assertThat(count("select erase_after - date '2026-06-01' from contact where booking = ?", anna.value()))
                .isEqualTo(2);
        assertThat(refusal(one.ask(hold(new BookingId(UUID.randomUUID()), DEADLINE))))
                .isEqualTo(Refusal.SOLD_OUT);
        assertThat(entry(one.waiting.offerToNext(day, false, LOT, DEADLINE)).booking())
                .isEqualTo(ben);
    }

    @Test
    void an_offer_that_was_confirmed_as_any_booking_is_counts_as_accepted() {
        BookingId anna = join(1);
        cancel(booked.get(0));
        offer(one);
        one.ask(new ConfirmBooking(day, anna, new Proof.BySecret(SECRET), null, true, NOW));
        assertThat(refused(decline(anna))).isEqualTo(Reason.NOT_ASKED);
        assertThat(kinds("OfferAccepted")).isEqualTo(1);
        assertThat(kinds("BookingCancelled")).isEqualTo(1);
    }

    @Test
    void places_are_not_kept_without_the_offer_and_are_offered_when_that_can_be_written() {
        BookingId anna = join(1);
        cancel(booked.get(0));
        database.execute("alter table event add constraint no_offers check (kind <> 'OfferMade') not valid");
        assertThatThrownBy(() -> offer(one)).isInstanceOf(Commands.Unavailable.class);
        assertThat(kinds("PlacesOffered")).isZero();
        database.execute("alter table event drop constraint no_offers");

        Node restarted = new Node(STORES.dataSource());
        assertThat(entry(offer(restarted)).booking()).isEqualTo(anna);
        assertThat(kinds("PlacesOffered")).isEqualTo(1);
    }

    @Test
    void an_offer_is_not_accepted_without_its_booking() {
        BookingId anna = join(1);
        cancel(booked.get(0));
        offer(one);
        database.execute("alter table event add constraint no_bookings check (kind <> 'BookingConfirmed') not valid");
        assertThatThrownBy(() -> accept(anna, NOW)).isInstanceOf(Commands.Unavailable.class);
        assertThat(kinds("OfferAccepted")).isZero();
        database.execute("alter table event drop constraint no_bookings");
        assertThat(entry(accept(anna, NOW)).state()).isEqualTo(Entry.State.ACCEPTED);
    }

    @Test
    void two_nodes_that_look_at_the_same_time_ask_each_once() {
        List<BookingId> line = IntStream.range(0, 5).mapToObj(_ -> join(1)).toList();
        for (BookingId each : booked) {
            cancel(each);
            Stream.of(one, two)
                    .map(node -> CompletableFuture.supplyAsync(() -> offer(node)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(kinds("OfferMade")).isEqualTo(3);
        assertThat(database.queryForList(
                        "select payload::jsonb ->> 'booking' from event where kind = 'OfferMade' order by position",
                        String.class))
                .isEqualTo(line.subList(0, 3).stream().map(BookingId::toString).toList());
    }

    @Test
    void an_entry_whose_id_has_become_another_booking_leaves_the_line() {
        BookingId anna = join(1);
        BookingId ben = join(1);
        DayId other = DayId.of("pool/2026-06-04");
        one.ask(new OpenDay(other, plan(), NOW));
        one.ask(new HoldPlaces(other, anna, Channel.ONLINE, SECRET, NINE, persons(1), null, NOW));
        cancel(booked.get(0));
        assertThat(entry(offer(one)).booking()).isEqualTo(ben);
        assertThat(kinds("WaitingLeft")).isEqualTo(1);
    }

    @Test
    void who_joined_the_evening_before_is_not_asked_before_everybody_had_their_chance_at_the_release() {
        DayId released = DayId.of("pool/2026-06-05");
        one.ask(new OpenDay(released, released(NOW.plusSeconds(60)), NOW));
        BookingId anna = join(1, new Wish(released.date(), released.date(), null));
        Instant release = NOW.plusSeconds(60);

        assertThat(one.waiting.offerToNext(released, false, LOT, release)).isInstanceOf(NobodyWaits.class);
        var early = new HoldPlaces(
                released, new BookingId(UUID.randomUUID()), Channel.ONLINE, SECRET, NINE, persons(2), null, release);
        assertThat(one.ask(early)).isInstanceOf(BookingStands.class);
        Instant left = release.plusSeconds(3_600);
        assertThat(entry(one.waiting.offerToNext(released, false, LOT, left)).booking())
                .isEqualTo(anna);
    }

    @Test
    void an_offer_whose_party_was_made_smaller_is_accepted_or_ends_in_time() {
        BookingId anna = join(2);
        BookingId ben = join(1);
        cancel(booked.get(0));
        cancel(booked.get(1));
        offer(one);
        one.ask(new CancelPlaces(day, anna, new Proof.BySecret(SECRET), null, Party.of("adult", 1), LOT, NOW));
        assertThat(entry(offer(one)).booking()).isEqualTo(ben);

        assertThat(entry(accept(anna, NOW)).state()).isEqualTo(Entry.State.ACCEPTED);
        assertThat(kinds("BookingConfirmed")).isEqualTo(4);
    }

    @Test
    void an_offer_whose_party_was_made_smaller_goes_on_to_the_next_when_nobody_answers() {
        BookingId anna = join(2);
        cancel(booked.get(0));
        cancel(booked.get(1));
        offer(one);
        one.ask(new CancelPlaces(day, anna, new Proof.BySecret(SECRET), null, Party.of("adult", 1), LOT, NOW));

        assertThat(entry(one.waiting.settle(pool, anna, LOT, DEADLINE)).state()).isEqualTo(Entry.State.LAPSED);
        assertThat(kinds("HoldAbandoned")).isEqualTo(1);
    }
}
