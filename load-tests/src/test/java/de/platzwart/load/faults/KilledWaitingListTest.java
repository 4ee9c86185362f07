// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.faults;

import static de.platzwart.load.faults.Faults.PACKAGED;
import static de.platzwart.load.faults.Faults.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.load.check.Asked;
import de.platzwart.load.client.Afterwards;
import de.platzwart.load.client.Bench;
import de.platzwart.load.client.ClosedLoop;
import de.platzwart.load.client.Line;
import de.platzwart.load.client.Slot;
import de.platzwart.load.machine.Await;
import de.platzwart.load.machine.DatabaseProxy;
import de.platzwart.load.machine.DatabaseProxy.Moment;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** kill -9 while somebody who waits is asked: in the list and on the day it has happened, or it has not. */
@Tag("faults")
class KilledWaitingListTest {
    private static final String NAME = "Musterwart-1147-Warteliste";
    private static final int KILLS = 6;

    /** Where in the commit of an offer the application dies. */
    private enum Step {
        BEFORE_THE_FACTS,
        BETWEEN_FACTS_AND_COMMIT,
        AFTER_THE_COMMIT
    }

    @Test
    void killed_at_every_step_of_an_offer_it_asks_each_in_turn_and_no_place_is_lost_or_given_twice() {
        try (var proxy = new DatabaseProxy(POSTGRES.port());
                var bench = new Bench(POSTGRES, PACKAGED, "killed-line", proxy.url("killed_line"))) {
            bench.marked(NAME);
            var slots = bench.lay("line", KILLS, 1);
            var holders = everythingIsBooked(bench, slots);
            var line = new Line(slots.getFirst(), NAME);
            var waiting = IntStream.range(0, 2 * KILLS)
                    .mapToObj(_ -> line.join(bench.side()))
                    .toList();

            for (int kill = 0; kill < KILLS; kill++) {
                killAt(Step.values()[kill % Step.values().length], proxy, bench);
                Bench.send(bench.side(), 1, Afterwards.cancel(bench.side(), List.of(holders.get(kill))));
                Await.until(Duration.ofSeconds(30), () -> "it lives", () -> !bench.application()
                        .child()
                        .isAlive());
                bench.startAgain();
                awaitOffers(bench, kill + 1);
            }

            var asked = waiting.subList(0, KILLS);
            assertThat(offersWithTheirPlaces(bench)).isEqualTo(asked);
            assertThat(asked).allSatisfy(booking -> assertThat(line.accept(bench.side(), booking))
                    .isEqualTo(200));
            nobodyElseGetsAPlace(bench, slots);
            bench.also(asked.stream().map(booking -> confirmed(booking, slots)).toList());
            Faults.invariantsHold(bench);
        }
    }

    private static List<Asked> everythingIsBooked(Bench bench, List<Slot> slots) {
        var citizens = bench.citizens(bench.side(), slots);
        citizens.newTally();
        Bench.send(bench.side(), 1, ClosedLoop.ofSoMany(citizens, KILLS));
        Faults.allAreAcknowledged(citizens);
        Bench.send(bench.side(), 1, Afterwards.confirm(bench.side(), citizens.asked(), NAME));
        return List.copyOf(citizens.asked());
    }

    private static void killAt(Step step, DatabaseProxy proxy, Bench bench) {
        DatabaseProxy.Trap deadly = () -> {
            bench.application().child().kill();
            return false;
        };
        proxy.next(
                Moment.BEFORE_AN_OFFER,
                switch (step) {
                    case BEFORE_THE_FACTS -> deadly;
                    case BETWEEN_FACTS_AND_COMMIT -> first(proxy, Moment.WRITTEN, deadly);
                    case AFTER_THE_COMMIT -> first(proxy, Moment.COMMITTED, deadly);
                });
    }

    private static DatabaseProxy.Trap first(DatabaseProxy proxy, Moment then, DatabaseProxy.Trap deadly) {
        return () -> {
            proxy.next(then, deadly);
            return true;
        };
    }

    private static void awaitOffers(Bench bench, int count) {
        Await.until(
                Duration.ofSeconds(60),
                Duration.ofMillis(100),
                () -> offersWithTheirPlaces(bench) + " instead of " + count + " offers",
                () -> offersWithTheirPlaces(bench).size() >= count);
    }

    /** Who was asked, in this order; each must have been written together with the places that are kept. */
    private static List<UUID> offersWithTheirPlaces(Bench bench) {
        List<UUID> asked = new ArrayList<>();
        try (var connection = POSTGRES.connect(bench.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select (o.payload::jsonb ->> 'booking')::uuid, p.xmin is not distinct from o.xmin
                    from event o left join event p on p.booking = (o.payload::jsonb ->> 'booking')::uuid
                      and p.kind = 'PlacesOffered'
                    where o.kind = 'OfferMade' order by o.position
                    """)) {
            while (rows.next()) {
                assertThat(rows.getBoolean(2)).as("in one commit").isTrue();
                asked.add(rows.getObject(1, UUID.class));
            }
            return asked;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void nobodyElseGetsAPlace(Bench bench, List<Slot> slots) {
        var late = bench.citizens(bench.side(), slots);
        late.newTally();
        Bench.send(bench.side(), 1, ClosedLoop.ofSoMany(late, 1));
        assertThat(Faults.acknowledged(late.asked())).isZero();
    }

    private static Asked confirmed(UUID booking, List<Slot> slots) {
        var asked = new Asked(booking, slots.getFirst().day(), Slot.START, 1);
        asked.confirmed();
        return asked;
    }
}
