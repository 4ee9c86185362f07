// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two are the same, or whether somebody here wrote a text, without telling more: not even to somebody who
 * tries all there are.
 */
public final class KeyedHash {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    public KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    public byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    /** The same in letters that also fit into a link or a cookie. */
    public String textOf(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(text));
    }
}
