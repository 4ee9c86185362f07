// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.load.check.Asked;
import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Citizens;
import de.platzwart.load.client.Side;
import de.platzwart.load.client.Tally;
import de.platzwart.load.machine.Await;
import de.platzwart.load.machine.Packaged;
import de.platzwart.load.machine.PostgresServer;
import de.platzwart.load.wire.Traffic;
import java.time.Duration;
import java.util.Collection;

/** What all fault tests stand on, made once. */
final class Faults {
    static final PostgresServer POSTGRES = new PostgresServer("faults-postgres");
    static final Packaged PACKAGED = Packaged.prepare(POSTGRES);
    static final int CLIENTS = 64;

    private Faults() {}

    static Bench bench(String name) {
        return Bench.start(POSTGRES, PACKAGED, name);
    }

    /** Traffic that goes on while something breaks. */
    static Thread inBackground(Side side, int clients, Traffic traffic) {
        return Thread.ofPlatform().start(() -> Bench.send(side, clients, traffic));
    }

    /** Lets so many more be acknowledged: a condition, and at a moment nobody chose. */
    static void awaitMore(Tally tally, long bookings) {
        long enough = tally.acceptedSoFar() + bookings;
        Await.until(Duration.ofMinutes(2), () -> "no progress: " + tally, () -> tally.acceptedSoFar() >= enough);
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** After all was asked again that was left open, nobody is left without a booking. */
    static void allAreAcknowledged(Citizens citizens) {
        assertThat(acknowledged(citizens.asked())).isEqualTo(citizens.asked().size());
    }

    static long acknowledged(Collection<Asked> asked) {
        return asked.stream().filter(Asked::acknowledged).count();
    }

    static int acknowledgedPlaces(Citizens citizens) {
        return citizens.asked().stream()
                .filter(Asked::acknowledged)
                .mapToInt(Asked::places)
                .sum();
    }

    /** Each acknowledged booking is answered with 200 there. */
    static void allAreFound(Side side, Collection<Asked> asked) {
        for (Asked ask : asked) {
            if (ask.acknowledged()) {
                Await.until(
                        Duration.ofSeconds(5),
                        () -> ask.booking() + " is not found",
                        () -> Bench.statusOf(side, ask) == 200);
            }
        }
    }

    static void invariantsHold(Bench bench) {
        assertThat(bench.check().toString()).isEqualTo("all invariants hold");
    }
}
