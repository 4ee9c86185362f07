// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.day.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** How the secret of a booking is stored. It holds 128 random bits or more, so one round of a plain hash is enough. */
public final class SecretHashing {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,128}");

    private SecretHashing() {}

    public static boolean isSecret(String text) {
        return SHAPE.matcher(text).matches();
    }

    public static SecretHash hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes the same time wherever they differ. */
    public static boolean same(SecretHash one, SecretHash other) {
        return MessageDigest.isEqual(
                one.value().getBytes(StandardCharsets.UTF_8), other.value().getBytes(StandardCharsets.UTF_8));
    }
}
