// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every booking a day ever had, by its id. A change copies the few nodes on one path and shares the rest, so that a
 * hundred thousand bookings cost hardly more than a hundred. The path is the id itself, the random end of it first:
 * clients choose ids, and with hashes somebody could choose such as collide.
 */
final class Bookings {
    static final Bookings NONE = new Bookings(new Object[32], 0);

    private static final int BITS = 5;
    private static final int LEVELS_OF_HALF = 13;

    private final @Nullable Object[] root;

    private final int size;

    private Bookings(@Nullable Object[] root, int size) {
        this.root = root;
        this.size = size;
    }

    int size() {
        return size;
    }

    @Nullable
    Booked get(BookingId id) {
        @Nullable Object[] node = root;
        for (int level = 0; ; level++) {
            Object found = node[turn(id, level)];
            if (!(found instanceof Object[] deeper)) {
                return found instanceof Booked booked && booked.booking().equals(id) ? booked : null;
            }
            node = deeper;
        }
    }

    Bookings plus(Booked booked) {
        return new Bookings(plus(root, 0, booked), get(booked.booking()) == null ? size + 1 : size);
    }

    private static @Nullable Object[] plus(@Nullable Object[] node, int level, Booked booked) {
        @Nullable Object[] copy = node.clone();
        int turn = turn(booked.booking(), level);
        Object there = copy[turn];
        if (there instanceof Object[] deeper) {
            copy[turn] = plus(deeper, level + 1, booked);
        } else if (there instanceof Booked other && !other.booking().equals(booked.booking())) {
            copy[turn] = plus(plus(NONE.root, level + 1, other), level + 1, booked);
        } else {
            copy[turn] = booked;
        }
        return copy;
    }

    private static int turn(BookingId id, int level) {
        UUID uuid = id.value();
        long bits = level < LEVELS_OF_HALF
                ? uuid.getLeastSignificantBits() >>> (BITS * level)
                : uuid.getMostSignificantBits() >>> (BITS * (level - LEVELS_OF_HALF));
        return (int) bits & ((1 << BITS) - 1);
    }

    /** All of them, in no order that means anything. */
    Stream<Booked> all() {
        return all(root);
    }

    private static Stream<Booked> all(@Nullable Object[] node) {
        return Arrays.stream(node).flatMap(found -> {
            if (found instanceof Object[] deeper) {
                return all(deeper);
            }
            return found instanceof Booked booked ? Stream.of(booked) : Stream.empty();
        });
    }

    /** The same bookings always stand in the same places. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bookings that && Arrays.deepEquals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(root);
    }
}
