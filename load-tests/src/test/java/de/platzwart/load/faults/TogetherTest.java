// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.load.check.Asked;
import de.platzwart.load.client.Afterwards;
import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several do at once what concerns the same day. Checks I1 to I4 and I7 to I11. */
@Tag("faults")
class TogetherTest {
    @Test
    void two_nodes_that_sell_the_same_day_sell_each_place_once() {
        try (var bench = Faults.bench("nodes");
                var other = bench.another("nodes-other")) {
            var slots = bench.lay("nodes", 800, 1);
            var here = bench.citizens(bench.side(), slots);
            var there = bench.citizens(Side.ours(other.port()), slots);
            here.newTally();
            there.newTally();
            var load = Faults.inBackground(bench.side(), 64, ClosedLoop.ofSoMany(here, 1_000));
            Bench.send(Side.ours(other.port()), 64, ClosedLoop.ofSoMany(there, 1_000));
            Faults.join(load);
            bench.settle(here);
            bench.settle(there);

            List<Asked> all = new ArrayList<>(here.asked());
            all.addAll(there.asked());
            assertThat(Faults.acknowledged(all)).isEqualTo(800);
            Faults.allAreFound(bench.side(), all.subList(0, 300));
            Faults.allAreFound(Side.ours(other.port()), all.subList(0, 300));
            Faults.invariantsHold(bench);
        }
    }

    @Test
    void cancelling_booking_again_and_cutting_the_capacity_in_one_instant_keeps_the_books_right() {
        try (var bench = Faults.bench("together")) {
            var slots = bench.lay("together", 300, 2);
            bench.marked("Mustermann-4711-Geheim");
            var first = bench.citizens(bench.side(), slots);
            first.newTally();
            Bench.send(bench.side(), 64, ClosedLoop.ofSoMany(first, 700));
            bench.settle(first);
            var holders = first.asked().stream().filter(Asked::acknowledged).toList();
            assertThat(holders).hasSize(600);
            var confirmations = Afterwards.confirm(bench.side(), holders, "Mustermann-4711-Geheim");
            Bench.send(bench.side(), 32, confirmations);
            assertThat(confirmations.tally().count(200)).isEqualTo(600);

            var again = bench.citizens(bench.side(), slots);
            again.newTally();
            var cancel =
                    Faults.inBackground(bench.side(), 16, Afterwards.cancel(bench.side(), holders.subList(0, 300)));
            var book = Faults.inBackground(bench.side(), 32, ClosedLoop.ofSoMany(again, 2_000));
            for (int capacity : new int[] {200, 320, 250, 280}) {
                slots.forEach(slot -> bench.staff().changeCapacity(slot, capacity));
            }
            Faults.join(cancel);
            Faults.join(book);
            Faults.invariantsHold(bench);
        }
    }

    @Test
    void a_crash_while_people_confirm_and_cancel_forgets_no_confirmation() {
        try (var bench = Faults.bench("confirming")) {
            bench.marked("Musterfrau-0815-Privat");
            var citizens = bench.citizens(bench.side(), bench.lay("confirming", 10_000, 3));
            citizens.newTally();
            Bench.send(bench.side(), 64, ClosedLoop.ofSoMany(citizens, 1_500));
            var holders = List.copyOf(citizens.asked());
            var confirmations = Afterwards.confirm(bench.side(), holders, "Musterfrau-0815-Privat");
            var load = Faults.inBackground(bench.side(), 64, confirmations);
            Faults.awaitMore(confirmations.tally(), 200);
            bench.application().child().kill();
            bench.startAgain();
            Faults.join(load);
            var repeated = Afterwards.confirm(bench.side(), holders, "Musterfrau-0815-Privat");
            Bench.send(bench.side(), 64, repeated);
            assertThat(repeated.tally().count(200)).isEqualTo(1_500);
            Bench.send(bench.side(), 64, Afterwards.cancel(bench.side(), holders.subList(0, 500)));

            Faults.invariantsHold(bench);
        }
    }
}
