// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.faults;

import static de.platzwart.load.faults.Faults.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.ClosedLoop;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many want what few can have. Checks I1 to I4 and I7 to I11. */
@Tag("faults")
class CrowdTest {
    private static final int CROWD = 1_000;

    @Test
    void of_a_thousand_clients_exactly_fifty_get_the_fifty_places() {
        crowd("crowd", 50, _ -> {});
    }

    @Test
    void of_a_thousand_clients_exactly_one_gets_the_only_place() {
        crowd("crowd-one", 1, _ -> {});
    }

    @Test
    void exactly_fifty_get_the_fifty_places_when_the_application_is_killed_meanwhile() {
        crowd("crowd-killed", 50, bench -> {
            bench.application().child().kill();
            bench.startAgain();
        });
    }

    @Test
    void exactly_fifty_get_the_fifty_places_when_postgresql_is_killed_meanwhile() {
        crowd("crowd-database", 50, _ -> POSTGRES.killAndRestart());
    }

    private interface Mishap {
        void happensTo(Bench bench);
    }

    private static void crowd(String name, int places, Mishap mishap) {
        try (var bench = Faults.bench(name)) {
            var citizens = bench.citizens(bench.side(), bench.lay(name, places, 1));
            var tally = citizens.newTally();
            var load = Faults.inBackground(bench.side(), CROWD, ClosedLoop.ofSoMany(citizens, CROWD));
            Faults.awaitMore(tally, 1);
            mishap.happensTo(bench);
            Faults.join(load);
            bench.settle(citizens);

            assertThat(Faults.acknowledged(citizens.asked())).isEqualTo(places);
            Faults.allAreFound(bench.side(), citizens.asked());
            Faults.invariantsHold(bench);
        }
    }

    @Test
    void parties_at_the_edge_of_capacity_leave_no_place_unused_and_none_given_twice() {
        try (var bench = Faults.bench("parties")) {
            var slots = bench.lay("parties", 50, 5);
            Citizens parties = bench.citizens(bench.side(), slots).inPartiesUpTo(7);
            parties.newTally();
            Bench.send(bench.side(), 200, ClosedLoop.ofSoMany(parties, CROWD));
            Citizens singles = bench.citizens(bench.side(), slots).inTurn(50);
            singles.newTally();
            Bench.send(bench.side(), 8, ClosedLoop.ofSoMany(singles, 250));

            assertThat(Faults.acknowledgedPlaces(parties) + Faults.acknowledgedPlaces(singles))
                    .isEqualTo(5 * 50);
            Faults.invariantsHold(bench);
        }
    }

    @Test
    void ten_times_as_many_as_can_be_served_are_served_or_turned_away_and_nobody_is_lost() {
        try (var bench = Faults.bench("overload")) {
            var citizens = bench.citizens(bench.side(), bench.lay("overload", 10_000_000, 3));
            citizens.newTally();
            Bench.send(bench.side(), 64, ClosedLoop.during(citizens, 4));
            var tally = citizens.newTally();
            Bench.send(bench.side(), 4_000, Duration.ofSeconds(30), ClosedLoop.during(citizens, 6));

            assertThat(tally.accepted()).isPositive();
            assertThat(tally.lost()).isZero();
            assertThat(tally.refused()).isEqualTo(tally.count(429) + tally.count(503));
            bench.settle(citizens);
            Faults.invariantsHold(bench);
        }
    }
}
