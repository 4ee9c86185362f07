// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

/** The one secret that operators keep. Whatever else needs a key gets one made from it. */
public final class VaultKey {
    private static final int BYTES = 32;

    private final byte[] bytes;

    public VaultKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("it has %d bytes instead of %d".formatted(bytes.length, BYTES));
        }
        this.bytes = bytes.clone();
    }

    Seal seal() {
        return new Seal(bytes);
    }

    /** The same on every node, another for every purpose, and none of them leads back to the vault's. */
    public byte[] derivedFor(String purpose) {
        return new KeyedHash(bytes).of("platzwart " + purpose);
    }
}
