// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Gets;
import de.platzwart.load.client.OpenLoop;
import de.platzwart.load.client.Side;
import de.platzwart.load.client.Slot;
import de.platzwart.load.client.Tally;
import de.platzwart.load.machine.Application;
import de.platzwart.load.machine.Baselines;
import de.platzwart.load.machine.PostgresServer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What we compare with really books, and the load client really sees what happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaselinesTest {
    private static final List<Slot> SLOTS = List.of(new Slot("pool", LocalDate.of(2030, 6, 3)));

    private final PostgresServer postgres;
    private final Application baselines;

    BaselinesTest() {
        postgres = new PostgresServer("test-postgres");
        baselines = Baselines.start(postgres);
    }

    @BeforeAll
    void open() {
        Ground.open(side("B2"), SLOTS, 100);
        Ground.open(side("AX"), SLOTS, 100);
    }

    @AfterAll
    void close() {
        baselines.close();
        postgres.close();
    }

    @Test
    void nothing_is_booked_by_the_no_op() {
        var tally = book("B0", 500);

        assertThat(tally.accepted()).isEqualTo(500);
    }

    @Test
    void plain_sql_books_up_to_the_capacity() throws SQLException {
        var tally = book("B2", 500);

        assertThat(tally.count(201)).isEqualTo(100);
        assertThat(tally.count(409)).isEqualTo(400);
        assertThat(count("select count(*) from booking")).isEqualTo(100);
    }

    @Test
    void plain_axon_books_up_to_the_capacity() throws SQLException {
        var tally = book("AX", 500);

        assertThat(tally.count(201)).isEqualTo(100);
        assertThat(tally.count(409)).isEqualTo(400);
        assertThat(count("select count(*) from domainevententry")).isEqualTo(101);
    }

    @Test
    void a_read_brings_as_many_bytes_as_asked_for() {
        var gets = new Gets(baselines.port(), "/b0/text?bytes=70000", 0.2);
        Bench.send(side("B0"), 4, gets);

        assertThat(gets.bytes()).isEqualTo(70_000);
        assertThat(gets.tally().lost()).isZero();
    }

    @Test
    void an_open_loop_asks_for_all_and_never_faster_than_its_rate() {
        var citizens = new Citizens(side("B0"), SLOTS, 1);
        var tally = citizens.newTally();
        Bench.send(side("B0"), 16, new OpenLoop(citizens, 1_000, 0.5));

        assertThat(tally.accepted()).isEqualTo(500);
        assertThat(tally.seconds()).isGreaterThan(0.45);
    }

    @Test
    void what_a_dead_server_did_not_answer_stays_unknown() {
        var nobody = new Side("nobody", de.platzwart.load.machine.Ports.free(), "/b0");
        var citizens = new Citizens(nobody, SLOTS, 1);
        var tally = citizens.newTally();
        Bench.send(nobody, 2, ClosedLoop.during(citizens, 0.1));

        assertThat(tally.accepted()).isZero();
        assertThat(citizens.asked()).allMatch(ask -> ask.isUnknown());
    }

    private Tally book(String side, int bookings) {
        var citizens = new Citizens(side(side), SLOTS, 1);
        var tally = citizens.newTally();
        Bench.send(side(side), 16, ClosedLoop.ofSoMany(citizens, bookings));
        return tally;
    }

    private Side side(String name) {
        return new Side(name, baselines.port(), "/" + name.toLowerCase(java.util.Locale.ROOT));
    }

    private long count(String query) throws SQLException {
        try (var connection = postgres.connect("baselines");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
