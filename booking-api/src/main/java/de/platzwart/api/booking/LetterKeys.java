// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.vault.KeyedHash;
import de.platzwart.api.vault.VaultKey;
import de.platzwart.booking.day.BookingId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the keys that stand in letters, and knows them again. They are stored nowhere: each carries a signature that
 * only we can make, so whoever has one has read the letter. The secret of the booking does not help to make one.
 */
@Component
public final class LetterKeys {
    private static final int SAID_BYTES = 17;
    private static final int SIGNATURE_BYTES = 16;

    private final KeyedHash signature;

    public LetterKeys(VaultKey key) {
        this.signature = new KeyedHash(key.derivedFor("letters to be answered"));
    }

    public String text(LetterKey key) {
        UUID id = key.booking().value();
        byte[] said = ByteBuffer.allocate(SAID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) key.letter())
                .array();
        byte[] whole = ByteBuffer.allocate(SAID_BYTES + SIGNATURE_BYTES)
                .put(said)
                .put(signatureOf(said))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Whether that is the key of that letter. */
    public boolean opens(@Nullable String text, LetterKey key) {
        return text != null && read(text).filter(key::equals).isPresent();
    }

    /** Empty if it was not written here. */
    public Optional<LetterKey> read(String text) {
        if (!text.matches("[A-Za-z0-9_-]{44}")) {
            return Optional.empty();
        }
        byte[] whole = Base64.getUrlDecoder().decode(text);
        byte[] said = Arrays.copyOf(whole, SAID_BYTES);
        if (!MessageDigest.isEqual(signatureOf(said), Arrays.copyOfRange(whole, SAID_BYTES, whole.length))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(said);
        var booking = new BookingId(new UUID(buffer.getLong(), buffer.getLong()));
        return Optional.of(new LetterKey(booking, buffer.get()));
    }

    private byte[] signatureOf(byte[] said) {
        return Arrays.copyOf(signature.of(Base64.getUrlEncoder().encodeToString(said)), SIGNATURE_BYTES);
    }
}
