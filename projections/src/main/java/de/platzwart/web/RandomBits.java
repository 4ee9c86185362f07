// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Random bits nobody can guess, without a file to be read for them: an event loop may ask for some. */
public final class RandomBits {
    private static final SecureRandom RANDOM = seeded();

    private RandomBits() {}

    /** Every Java has this one; its seed comes from the system, once. */
    private static SecureRandom seeded() {
        try {
            SecureRandom random = SecureRandom.getInstance("DRBG");
            random.nextBytes(new byte[1]);
            return random;
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    public static SecureRandom source() {
        return RANDOM;
    }

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
