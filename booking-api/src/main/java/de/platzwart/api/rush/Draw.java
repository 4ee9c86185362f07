// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of those who were there before the opening. A number's lot is the first eight bytes of SHA-256 over the
 * seed and the number (four bytes, the highest first); the smallest lot, unsigned, comes first. The seed is drawn when
 * all numbers are out, so nobody can choose a good one, and everybody can check the order afterwards.
 */
final class Draw {
    static final int SEED_BYTES = 16;

    private final byte[] seed;
    private final int[] ranks;

    Draw(byte[] seed, int early) {
        this.seed = seed.clone();
        this.ranks = ranks(seed, early);
    }

    /** Who came after the opening stands behind all others, in the order they came. */
    int rankOf(int number) {
        return number < ranks.length ? ranks[number] : number;
    }

    byte[] seed() {
        return seed.clone();
    }

    int early() {
        return ranks.length;
    }

    private record Lot(long value, int number) {}

    private static int[] ranks(byte[] seed, int early) {
        Lot[] lots = new Lot[early];
        MessageDigest digest = sha256();
        for (int number = 0; number < early; number++) {
            digest.update(seed);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
            lots[number] = new Lot(ByteBuffer.wrap(digest.digest()).getLong(), number);
        }
        Arrays.sort(
                lots, Comparator.comparing(Lot::value, Long::compareUnsigned).thenComparing(Lot::number));
        int[] ranks = new int[early];
        for (int rank = 0; rank < early; rank++) {
            ranks[lots[rank].number()] = rank;
        }
        return ranks;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
