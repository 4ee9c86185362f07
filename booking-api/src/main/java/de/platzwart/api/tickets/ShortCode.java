// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import de.platzwart.booking.day.BookingId;
import java.util.Locale;
import java.util.Optional;

/**
 * The first 40 bits of a booking's id in nine letters that can be read aloud, as in {@code 7K3-M9Q-XD4}. The last one
 * tells a wrong letter, and two that changed places. It names a booking and opens nothing.
 */
public record ShortCode(long bits) {
    /** Without I, L, O and U, which look or sound like others. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final int ID_BITS_LEFT = Long.SIZE - 5 * LENGTH;

    public static ShortCode of(BookingId booking) {
        return new ShortCode(booking.value().getMostSignificantBits() >>> ID_BITS_LEFT);
    }

    /** As somebody typed it, with or without hyphens, in large or small letters; empty if it is none. */
    public static Optional<ShortCode> read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replaceAll("[IL]", "1")
                .replace('O', '0');
        if (!letters.matches("[" + LETTERS + "]{" + (LENGTH + 1) + "}")) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            bits = bits << 5 | LETTERS.indexOf(letters.charAt(i));
        }
        return Optional.of(new ShortCode(bits)).filter(read -> read.letters().equals(letters));
    }

    public boolean names(BookingId booking) {
        return equals(of(booking));
    }

    /** As it is shown, in three groups. */
    public String text() {
        String letters = letters();
        return letters.substring(0, 3) + "-" + letters.substring(3, 6) + "-" + letters.substring(6);
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        int check = 0;
        for (int i = LENGTH - 1; i >= 0; i--) {
            int letter = (int) (bits >>> (5 * i)) & 31;
            letters.append(LETTERS.charAt(letter));
            check = doubled(check) ^ letter;
        }
        return letters.append(LETTERS.charAt(doubled(check))).toString();
    }

    /** In the field of 32 numbers: every letter counts in another way, so that no two can change places unseen. */
    private static int doubled(int number) {
        int twice = number << 1;
        return twice < 32 ? twice : twice ^ 0b100101;
    }
}
