// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A waiting list and its day, of which everything is booked, on two nodes and a real database. */
abstract class WaitingScene {
    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    static final Instant DEADLINE = NOW.plusSeconds(3_600);
    static final SecretHash SECRET = new SecretHash("hash");
    static final Lot LOT = new Lot(999_999);
    static final LocalTime NINE = LocalTime.of(9, 0);

    final DayId day = DayId.of("pool/2026-06-03");
    final CalendarId pool = day.calendar();
    final JdbcTemplate database;
    final Node one;
    final Node two;
    final List<BookingId> booked = new ArrayList<>();

    WaitingScene() throws SQLException {
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

    BookingId join(int persons) {
        return join(persons, wish());
    }

    BookingId join(int persons, Wish wish) {
        BookingId booking = new BookingId(UUID.randomUUID());
        WaitingReply joined = waitFor(one.waiting.join(
                new JoinWaiting(pool, booking, SECRET, persons(persons), wish, NOW),
                new Addressee(new Contact("Ada", "ada@example.org", null, "de"), null)));
        assertThat(entry(joined).state()).isEqualTo(Entry.State.WAITING);
        return booking;
    }

    Wish wish() {
        return new Wish(day.date(), day.date(), null);
    }

    byte @Nullable [] sealed(BookingId booking) {
        return database.queryForObject("select sealed from contact where booking = ?", byte[].class, booking.value());
    }

    WaitingReply offer(Node node) {
        return node.waiting.offerToNext(day, false, LOT, NOW);
    }

    WaitingReply accept(BookingId booking, Instant at) {
        return waitFor(one.waiting.answer(new AcceptOffer(pool, booking, SECRET, false, at), LOT));
    }

    WaitingReply decline(BookingId booking) {
        return waitFor(one.waiting.answer(new DeclineOffer(pool, booking, SECRET, NOW), LOT));
    }

    static WaitingReply waitFor(reactor.core.publisher.Mono<WaitingReply> reply) {
        return Objects.requireNonNull(reply.block(Duration.ofSeconds(30)));
    }

    static Entry entry(WaitingReply reply) {
        assertThat(reply).isInstanceOf(EntryStands.class);
        return ((EntryStands) reply).entry();
    }

    static Reason refused(WaitingReply reply) {
        assertThat(reply).isInstanceOf(WaitingReply.Refused.class);
        return ((WaitingReply.Refused) reply).reason();
    }

    static Refusal refusal(DayReply reply) {
        assertThat(reply).isInstanceOf(DayReply.Refused.class);
        return ((DayReply.Refused) reply).reason();
    }

    void cancel(BookingId booking) {
        assertThat(one.ask(new CancelPlaces(day, booking, new Proof.BySecret(SECRET), null, null, LOT, NOW)))
                .isInstanceOf(BookingStands.class);
    }

    HoldPlaces hold(BookingId booking, Instant at) {
        return new HoldPlaces(day, booking, Channel.ONLINE, SECRET, NINE, persons(1), null, at);
    }

    static List<Item> persons(int persons) {
        return List.of(new Item(new OfferId("swim"), Party.of("adult", persons)));
    }

    int kinds(String kind) {
        return count("select count(*) from event where kind = ?", kind);
    }

    int contacts(BookingId booking) {
        return count("select count(*) from contact where booking = ?", booking.value());
    }

    int count(String sql, Object of) {
        return Objects.requireNonNull(database.queryForObject(sql, Integer.class, of));
    }

    static DayPlan plan() {
        return released(Instant.EPOCH);
    }

    /** All of it from that moment on. */
    static DayPlan released(Instant from) {
        return new DayPlan(
                Kind.SESSIONS,
                ZoneId.of("Europe/Berlin"),
                List.of(new DayPlan.SlotPlan(NINE, LocalTime.of(13, 0), 3)),
                List.of(new DayPlan.Share(Channel.ONLINE, List.of(new DayPlan.Release(from, 100)))),
                List.of(new Offer(
                        new OfferId("swim"),
                        "Schwimmen",
                        1,
                        List.of(new Tariff(new TariffId("adult"), "Erwachsene", 0)))),
                new HoldPolicy(600, 2, 1800, null),
                null,
                new WaitingPolicy(120, 60));
    }
}
