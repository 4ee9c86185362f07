// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.faults;

import static de.platzwart.load.faults.Faults.CLIENTS;
import static de.platzwart.load.faults.Faults.PACKAGED;
import static de.platzwart.load.faults.Faults.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.machine.Await;
import de.platzwart.load.machine.DatabaseProxy;
import de.platzwart.load.machine.DatabaseProxy.Moment;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database is killed, cut off, stalled, or kept busy by somebody idle. Checks I1 to I4 and I7 to I11. */
@Tag("faults")
class BrokenDatabaseTest {
    @Test
    void killing_postgresql_again_and_again_under_load_loses_nothing() {
        try (var bench = Faults.bench("database-killed")) {
            var citizens = bench.citizens(bench.side(), bench.lay("killed", 1_000_000, 7));
            var tally = citizens.newTally();
            var loop = ClosedLoop.untilStopped(citizens);
            var load = Faults.inBackground(bench.side(), CLIENTS, loop);
            for (int i = 0; i < 3; i++) {
                Faults.awaitMore(tally, 500);
                POSTGRES.killAndRestart();
            }
            Faults.awaitMore(tally, 500);
            loop.stop();
            Faults.join(load);
            bench.settle(citizens);

            Faults.allAreAcknowledged(citizens);
            Faults.invariantsHold(bench);
        }
    }

    @Test
    void a_connection_cut_between_commit_and_answer_leaves_nobody_with_a_wrong_answer() {
        cutAt(Moment.AFTER_THE_COMMIT, "cut-commit");
    }

    @Test
    void a_connection_cut_before_the_write_leaves_nothing_behind() {
        cutAt(Moment.BEFORE_THE_WRITE, "cut-insert");
    }

    private static void cutAt(Moment moment, String name) {
        try (var proxy = new DatabaseProxy(POSTGRES.port());
                var bench = new Bench(POSTGRES, PACKAGED, name, proxy.url(name.replace('-', '_')))) {
            var citizens = bench.citizens(bench.side(), bench.lay("cut", 1_000_000, 3));
            var tally = citizens.newTally();
            var loop = ClosedLoop.untilStopped(citizens);
            var load = Faults.inBackground(bench.side(), CLIENTS, loop);
            for (int i = 0; i < 10; i++) {
                Faults.awaitMore(tally, 100);
                proxy.next(moment, () -> false);
                await(() -> !proxy.isArmed());
            }
            Faults.awaitMore(tally, 100);
            loop.stop();
            Faults.join(load);
            bench.settle(citizens);

            Faults.allAreAcknowledged(citizens);
            Faults.invariantsHold(bench);
        }
    }

    @Test
    void a_database_that_stalls_for_five_seconds_is_waited_for_without_wrong_answers() {
        try (var bench = Faults.bench("stalled")) {
            var citizens = bench.citizens(bench.side(), bench.lay("stalled", 1_000_000, 7));
            var tally = citizens.newTally();
            var loop = ClosedLoop.untilStopped(citizens);
            var load = Faults.inBackground(bench.side(), CLIENTS, loop);
            Faults.awaitMore(tally, 300);
            POSTGRES.child().freeze();
            long thawAt = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            await(() -> System.nanoTime() > thawAt);
            POSTGRES.child().thaw();
            Faults.awaitMore(tally, 300);
            loop.stop();
            Faults.join(load);
            bench.settle(citizens);

            assertThat(tally.count(409)).isZero();
            Faults.invariantsHold(bench);
        }
    }

    @Test
    void somebody_idle_in_a_transaction_for_over_a_minute_holds_nothing_up() throws SQLException {
        try (var bench = Faults.bench("idle");
                var idle = POSTGRES.connect(bench.database());
                var statement = idle.createStatement()) {
            idle.setAutoCommit(false);
            statement.execute("select count(*) from event");
            statement.execute("select pg_current_xact_id()");
            long end = System.nanoTime() + Duration.ofSeconds(65).toNanos();
            var citizens = bench.citizens(bench.side(), bench.lay("idle", 1_000_000, 3));
            while (System.nanoTime() < end) {
                var tally = citizens.newTally();
                Bench.send(bench.side(), 4, ClosedLoop.ofSoMany(citizens, 20));
                assertThat(tally.count(201)).isEqualTo(20);
                long next = System.nanoTime() + Duration.ofMillis(500).toNanos();
                await(() -> System.nanoTime() > next);
            }
            Faults.invariantsHold(bench);
            idle.rollback();
        }
    }

    private static void await(BooleanSupplier condition) {
        Await.until(Duration.ofSeconds(20), () -> "it does not come", condition);
    }
}
