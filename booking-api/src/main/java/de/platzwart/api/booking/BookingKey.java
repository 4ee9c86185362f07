// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.store.SecretHashing;
import de.platzwart.web.RandomBits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens one booking: its id and 128 random bits, which are stored hashed only. Whoever has the link may look and act,
 * so it is printed nowhere.
 */
public record BookingKey(BookingId booking, String secret) {
    private static final int SECRET_BYTES = 16;
    private static final int BYTES = 16 + SECRET_BYTES;

    /** For a booking that is about to be made. */
    public static BookingKey fresh() {
        return of(RandomBits.bytes(BYTES));
    }

    /** The key of what is wanted instead: always the same one, so that asking twice is asking once. */
    public BookingKey next() {
        try {
            byte[] text = ("next after " + text()).getBytes(StandardCharsets.UTF_8);
            return of(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Empty if that is no key. */
    public static Optional<BookingKey> of(String text) {
        if (!text.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        return Optional.of(of(Base64.getUrlDecoder().decode(text)));
    }

    /** Empty if the secret was chosen in a form that does not fit into a link. */
    public static Optional<BookingKey> of(BookingId booking, @Nullable String secret) {
        return Optional.ofNullable(secret)
                .filter(text -> text.matches("[A-Za-z0-9_-]{21}[AQgw]"))
                .map(text -> new BookingKey(booking, text));
    }

    private static BookingKey of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        var id = new BookingId(new UUID(buffer.getLong(), buffer.getLong()));
        byte[] secret = new byte[SECRET_BYTES];
        buffer.get(secret);
        return new BookingKey(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public SecretHash hash() {
        return SecretHashing.hash(secret);
    }

    /** As it stands in links and forms. */
    public String text() {
        UUID id = booking.value();
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(Base64.getUrlDecoder().decode(secret))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "BookingKey[" + booking + "]";
    }
}
