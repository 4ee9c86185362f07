// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret that operators keep. Whatever else needs a key gets one made from it. */
public final class VaultKey {
    private static final String MAC = "HmacSHA256";

    private final byte[] bytes;

    public VaultKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    Seal seal() {
        return new Seal(bytes);
    }

    /** The same on every node, another for every purpose, and none of them leads back to the vault's. */
    public SecretKeySpec derivedFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes, MAC));
            return new SecretKeySpec(mac.doFinal(("platzwart " + purpose).getBytes(StandardCharsets.UTF_8)), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
