// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The memory of a day, compared with a map of the JDK. */
class BookingsTest {
    /** Ids as clients choose them: at random, in a row, and by somebody who wants them to collide. */
    static Stream<LongFunction<UUID>> ids() {
        SplittableRandom random = new SplittableRandom(3);
        return Stream.of(
                _ -> new UUID(random.nextLong(), random.nextLong()),
                i -> new UUID(0, i),
                i -> new UUID(i, 0),
                i -> new UUID(i << 59, 0),
                i -> new UUID(i, -i),
                i -> new UUID(0, i << 58));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void it_remembers_like_a_map_and_forgets_nothing_that_it_was(LongFunction<UUID> ids) {
        Map<BookingId, Booked> expected = new HashMap<>();
        Bookings bookings = Bookings.NONE;
        Bookings half = Bookings.NONE;
        for (int i = 0; i < 2_000; i++) {
            BookingId id = new BookingId(ids.apply(i % 1_500));
            Booked booked = booked(id, i);
            expected.put(id, booked);
            bookings = bookings.plus(booked);
            half = i == 999 ? bookings : half;
            assertThat(bookings.get(id)).isSameAs(booked);
        }
        for (Booked booked : expected.values()) {
            assertThat(bookings.get(booked.booking())).isSameAs(booked);
        }
        assertThat(bookings.all()).containsExactlyInAnyOrderElementsOf(expected.values());
        assertThat(bookings.size()).isEqualTo(expected.size());
        Bookings again = Bookings.NONE;
        for (Booked booked : expected.values()) {
            again = again.plus(booked);
        }
        assertThat(again).isEqualTo(bookings).hasSameHashCodeAs(bookings).isNotEqualTo(half);
        assertThat(half.all()).allMatch(booked -> booked.step() < 1_000);
        assertThat(bookings.get(new BookingId(new UUID(77, 77)))).isNull();
    }

    private static Booked booked(BookingId id, int step) {
        Claim claim = new Claim(Channel.ONLINE, Samples.NINE, 1, 1, null);
        var asked = new Booked.Asked(Samples.POOL, Channel.ONLINE, Samples.NINE, Samples.swim("adult", 1), Samples.NOW);
        return new Booked(
                id, step, Booked.State.CONFIRMED, claim, Samples.swim("adult", 1), 450, 0, null, Samples.SECRET, asked);
    }
}
