// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.api.vault.Addressee;
import de.platzwart.api.vault.Contact;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.calendar.Tariff;
import de.platzwart.booking.calendar.TariffId;
import de.platzwart.booking.calendar.WaitingPolicy;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Lot;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Proof;
import de.platzwart.booking.day.Refusal;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand.AcceptOffer;
import de.platzwart.booking.waiting.WaitingCommand.DeclineOffer;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.WaitingReply.NobodyWaits;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.Wish;
import de.platzwart.embedded.TemporaryStores;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A waiting list and its day, on two nodes and a real database. */
class WaitingUnitsTest {
    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(3_600);
    private static final SecretHash SECRET = new SecretHash("hash");
    private static final Lot LOT = new Lot(999_999);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final DayId day = DayId.of("pool/2026-06-03");
    private final CalendarId pool = day.calendar();
    private final JdbcTemplate database;
    private final Node one;
    private final Node two;
    private final List<BookingId> booked = new ArrayList<>();

    WaitingUnitsTest() throws SQLException {
        STORES.renew();
        Flyway.configure().dataSource(STORES.dataSource()).load().migrate();
        database = new JdbcTemplate(STORES.dataSource());
        one = new Node(STORES.dataSource());
        two = new Node(STORES.dataSource());
    }

    @BeforeEach
    void everything_is_booked() {
        one.ask(new OpenDay(day, plan(), NOW));
        for (int i = 0; i < 3; i++) {
            BookingId booking = new BookingId(UUID.randomUUID());
            one.ask(hold(booking, NOW));
            one.ask(new ConfirmBooking(day, booking, new Proof.BySecret(SECRET), null, true, NOW));
            booked.add(booking);
        }
    }

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
        assertThat(entry(one.waiting.offerToNext(day, LOT, DEADLINE)).booking()).isEqualTo(ben);
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
    void what_a_node_knows_of_a_list_it_does_not_read_again() {
        BookingId anna = join(1);
        BookingId ben = join(1);
        assertThat(offer(one)).isInstanceOf(NobodyWaits.class);
        database.update("update event set payload = '{}' where kind = 'WaitingJoined'");
        cancel(booked.get(0));
        assertThat(entry(offer(one)).booking()).isEqualTo(anna);
        assertThat(entry(decline(anna)).state()).isEqualTo(Entry.State.DECLINED);
        assertThat(entry(offer(one)).booking()).isEqualTo(ben);
    }

    @Test
    void joining_elsewhere_under_the_id_of_an_entry_leaves_its_contact_alone() {
        BookingId anna = join(1);
        byte[] before = sealed(anna);
        WaitingReply elsewhere = waitFor(two.waiting.join(
                new JoinWaiting(new CalendarId("office"), anna, SECRET, persons(1), wish(), NOW),
                new Addressee(new Contact("Mallory", "mallory@example.org", null, "de"), null)));
        assertThat(refused(elsewhere)).isEqualTo(Reason.BOOKING_ID_REUSED);
        assertThat(kinds("WaitingJoined")).isEqualTo(1);
        assertThat(sealed(anna)).isEqualTo(before);
    }

    private BookingId join(int persons) {
        BookingId booking = new BookingId(UUID.randomUUID());
        WaitingReply joined = waitFor(one.waiting.join(
                new JoinWaiting(pool, booking, SECRET, persons(persons), wish(), NOW),
                new Addressee(new Contact("Ada", "ada@example.org", null, "de"), null)));
        assertThat(entry(joined).state()).isEqualTo(Entry.State.WAITING);
        return booking;
    }

    private Wish wish() {
        return new Wish(day.date(), day.date(), null);
    }

    private byte @Nullable [] sealed(BookingId booking) {
        return database.queryForObject("select sealed from contact where booking = ?", byte[].class, booking.value());
    }

    private WaitingReply offer(Node node) {
        return node.waiting.offerToNext(day, LOT, NOW);
    }

    private WaitingReply accept(BookingId booking, Instant at) {
        return waitFor(one.waiting.answer(new AcceptOffer(pool, booking, SECRET, at), LOT));
    }

    private WaitingReply decline(BookingId booking) {
        return waitFor(one.waiting.answer(new DeclineOffer(pool, booking, SECRET, NOW), LOT));
    }

    private static WaitingReply waitFor(reactor.core.publisher.Mono<WaitingReply> reply) {
        return Objects.requireNonNull(reply.block(Duration.ofSeconds(30)));
    }

    private static Entry entry(WaitingReply reply) {
        assertThat(reply).isInstanceOf(EntryStands.class);
        return ((EntryStands) reply).entry();
    }

    private static Reason refused(WaitingReply reply) {
        assertThat(reply).isInstanceOf(WaitingReply.Refused.class);
        return ((WaitingReply.Refused) reply).reason();
    }

    private static Refusal refusal(DayReply reply) {
        assertThat(reply).isInstanceOf(DayReply.Refused.class);
        return ((DayReply.Refused) reply).reason();
    }

    private void cancel(BookingId booking) {
        assertThat(one.ask(new CancelPlaces(day, booking, new Proof.BySecret(SECRET), null, null, LOT, NOW)))
                .isInstanceOf(BookingStands.class);
    }

    private HoldPlaces hold(BookingId booking, Instant at) {
        return new HoldPlaces(day, booking, Channel.ONLINE, SECRET, NINE, persons(1), null, at);
    }

    private static List<Item> persons(int persons) {
        return List.of(new Item(new OfferId("swim"), Party.of("adult", persons)));
    }

    private int kinds(String kind) {
        return count("select count(*) from event where kind = ?", kind);
    }

    private int contacts(BookingId booking) {
        return count("select count(*) from contact where booking = ?", booking.value());
    }

    private int count(String sql, Object of) {
        return Objects.requireNonNull(database.queryForObject(sql, Integer.class, of));
    }

    private static DayPlan plan() {
        return new DayPlan(
                Kind.SESSIONS,
                ZoneId.of("Europe/Berlin"),
                List.of(new DayPlan.SlotPlan(NINE, LocalTime.of(13, 0), 3)),
                List.of(new DayPlan.Share(Channel.ONLINE, List.of(new DayPlan.Release(Instant.EPOCH, 100)))),
                List.of(new Offer(
                        new OfferId("swim"),
                        "Schwimmen",
                        1,
                        List.of(new Tariff(new TariffId("adult"), "Erwachsene", 0)))),
                new HoldPolicy(600, 2, 1800),
                null,
                new WaitingPolicy(120, 60));
    }
}
