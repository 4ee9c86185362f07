// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Bytes in the letters that a QR code packs best, by RFC 9285. Each text stands for one row of bytes only. */
final class Base45 {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (int letters = pair ? 3 : 2; letters > 0; letters--) {
                text.append(LETTERS.charAt(value % BASE));
                value /= BASE;
            }
        }
        return text.toString();
    }

    /** Empty if that stands for nothing. */
    static Optional<byte[]> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int letters = Math.min(3, text.length() - i);
            int value = value(text, i, letters);
            if (letters == 1 || value < 0 || value > (letters == 3 ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (letters == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Negative if a letter is none of ours. */
    private static int value(String text, int from, int letters) {
        int value = 0;
        for (int i = from + letters - 1; i >= from; i--) {
            int letter = LETTERS.indexOf(text.charAt(i));
            if (letter < 0) {
                return -1;
            }
            value = value * BASE + letter;
        }
        return value;
    }
}
