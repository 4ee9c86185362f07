// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.calendar.Tariff;
import de.platzwart.booking.calendar.TariffId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Lot;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Proof;
import de.platzwart.booking.day.Refusal;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.embedded.TemporaryStores;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to a batch when something happens to it. */
class BatchesTest {
    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final SecretHash SECRET = new SecretHash("hash");
    private final DayId day = DayId.of("pool/2026-06-03");
    private final DayId other = DayId.of("pool/2026-06-04");
    private final Node one;
    private final Node two;

    BatchesTest() throws SQLException {
        STORES.renew();
        Flyway.configure().dataSource(STORES.dataSource()).load().migrate();
        one = new Node(STORES.dataSource());
        two = new Node(STORES.dataSource());
    }

    @BeforeEach
    void openDays() {
        assertThat(one.ask(new OpenDay(day, plan(), NOW))).isInstanceOf(DayStands.class);
        assertThat(one.ask(new OpenDay(other, plan(), NOW))).isInstanceOf(DayStands.class);
    }

    @Test
    void a_day_that_cannot_be_read_fails_alone() {
        DayId broken = DayId.of("pool/2026-06-05");
        new JdbcTemplate(STORES.dataSource())
                .update(
                        "insert into event (stream, sequence, kind, payload) values (?, 0, 'Nonsense', '{}')",
                        broken.stream());

        var answers = one.askTogether(hold(day), hold(broken), hold(other));

        assertThat(answers.get(0).join()).isInstanceOf(BookingStands.class);
        assertThat(answers.get(1)).isCompletedExceptionally();
        assertThat(answers.get(2).join()).isInstanceOf(BookingStands.class);
    }

    @Test
    void the_last_place_goes_to_one_of_two_nodes_that_both_believe_it_free() {
        assertThat(one.ask(hold(day))).isInstanceOf(BookingStands.class);
        assertThat(two.ask(hold(day))).isInstanceOf(BookingStands.class);

        // node one still remembers the day as it was before node two wrote
        assertThat(reason(one.ask(hold(day)))).isEqualTo(Refusal.SOLD_OUT);
    }

    @Test
    void a_place_that_another_node_freed_is_not_refused_from_memory() {
        HoldPlaces first = hold(day);
        one.ask(first);
        one.ask(hold(day));
        assertThat(reason(one.ask(hold(day)))).isEqualTo(Refusal.SOLD_OUT);

        two.ask(new CancelPlaces(day, first.booking(), new Proof.BySecret(SECRET), null, null, new Lot(0), NOW));

        assertThat(one.ask(hold(day))).isInstanceOf(BookingStands.class);
    }

    @Test
    void a_booking_id_is_good_for_one_day_only_also_within_a_batch() {
        HoldPlaces here = hold(day);
        HoldPlaces there =
                new HoldPlaces(other, here.booking(), Channel.ONLINE, SECRET, here.start(), here.items(), null, NOW);

        var answers = one.askTogether(here, there).stream()
                .map(answer -> answer.join())
                .toList();

        assertThat(answers).filteredOn(BookingStands.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(1);
        assertThat(reason(one.ask(there))).isEqualTo(Refusal.BOOKING_ID_REUSED);
    }

    @Test
    void a_database_that_is_away_is_said_to_be_away() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");

        assertThatThrownBy(() -> new Node(nowhere).ask(hold(day))).hasCauseInstanceOf(Commands.Unavailable.class);
    }

    private static HoldPlaces hold(DayId day) {
        return new HoldPlaces(
                day,
                new BookingId(UUID.randomUUID()),
                Channel.ONLINE,
                SECRET,
                LocalTime.of(9, 0),
                List.of(new Item(new OfferId("swim"), Party.of("adult", 1))),
                null,
                NOW);
    }

    private static Refusal reason(DayReply reply) {
        return ((Refused) reply).reason();
    }

    /** One session with two places. */
    private static DayPlan plan() {
        return new DayPlan(
                Kind.SESSIONS,
                ZoneId.of("Europe/Berlin"),
                List.of(new DayPlan.SlotPlan(LocalTime.of(9, 0), LocalTime.of(13, 0), 2)),
                List.of(new DayPlan.Share(Channel.ONLINE, List.of(new DayPlan.Release(Instant.EPOCH, 100)))),
                List.of(new Offer(
                        new OfferId("swim"),
                        "Schwimmen",
                        1,
                        List.of(new Tariff(new TariffId("adult"), "Erwachsene", 0)))),
                new HoldPolicy(600, 2, 1800, null),
                null,
                null);
    }
}
