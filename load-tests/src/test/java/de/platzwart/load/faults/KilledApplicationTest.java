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
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** kill -9 of the application. Checks I1 to I4 and I7 to I11. */
@Tag("faults")
class KilledApplicationTest {
    private static final int KILLS = 4;

    @Test
    void killed_again_and_again_under_load_it_loses_nothing_it_acknowledged() {
        var chance = new SplittableRandom(4711);
        try (var bench = Faults.bench("killed")) {
            var slots = bench.lay("killed", 1_000_000, 7);
            var citizens = bench.citizens(bench.side(), slots).inPartiesUpTo(4);
            var tally = citizens.newTally();
            var loop = ClosedLoop.untilStopped(citizens);
            var load = Faults.inBackground(bench.side(), CLIENTS, loop);
            for (int i = 0; i < KILLS; i++) {
                Faults.awaitMore(tally, chance.nextInt(100, 1_000));
                bench.application().child().kill();
                bench.startAgain();
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
    void killed_between_commit_and_reply_it_answers_the_retry_with_the_booking_it_made() {
        killedAt(Moment.AFTER_THE_COMMIT, "killed-commit");
    }

    @Test
    void killed_in_mid_batch_it_books_nothing_of_it_and_everything_on_the_retry() {
        killedAt(Moment.BEFORE_THE_WRITE, "killed-batch");
    }

    private static void killedAt(Moment moment, String name) {
        try (var proxy = new DatabaseProxy(POSTGRES.port());
                var bench = new Bench(POSTGRES, PACKAGED, name, proxy.url(name.replace('-', '_')))) {
            var slots = bench.lay("killed", 1_000_000, 3);
            for (int i = 0; i < 2; i++) {
                var citizens = bench.citizens(bench.side(), slots);
                var tally = citizens.newTally();
                var loop = ClosedLoop.untilStopped(citizens);
                var load = Faults.inBackground(bench.side(), CLIENTS, loop);
                Faults.awaitMore(tally, 300);
                proxy.next(moment, () -> {
                    bench.application().child().kill();
                    return false;
                });
                Await.until(Duration.ofSeconds(10), () -> "it lives", () -> !bench.application()
                        .child()
                        .isAlive());
                bench.startAgain();
                loop.stop();
                Faults.join(load);
                assertThat(tally.lost()).isPositive();
                bench.settle(citizens);
                Faults.allAreAcknowledged(citizens);
            }
            Faults.invariantsHold(bench);
        }
    }
}
