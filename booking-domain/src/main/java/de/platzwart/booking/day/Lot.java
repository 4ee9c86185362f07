// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

/** Chance, drawn by whoever asks: a rule only applies it, so that it says the same each time. */
public record Lot(int millionths) {
    private static final int WHOLE = 1_000_000;

    public Lot {
        if (millionths < 0 || millionths >= WHOLE) {
            throw new IllegalArgumentException("a lot lies between 0 and 999999");
        }
    }

    /** A moment within so many seconds. */
    int of(long seconds) {
        return Math.toIntExact(seconds * millionths / WHOLE);
    }
}
