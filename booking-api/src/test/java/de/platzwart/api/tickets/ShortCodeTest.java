// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.BookingId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShortCodeTest {
    private static final List<Character> LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
            .chars()
            .mapToObj(letter -> (char) letter)
            .toList();
    private final Random random = new Random(40);

    @Test
    void it_is_read_as_people_type_it() {
        BookingId booking = new BookingId(UUID.fromString("3a9f1c44-0000-4000-8000-000000000000"));
        String text = ShortCode.of(booking).text();

        assertThat(text).matches("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}");
        for (String typed : new String[] {text, text.toLowerCase(java.util.Locale.ROOT), text.replace("-", " ")}) {
            assertThat(ShortCode.read(typed))
                    .hasValueSatisfying(read -> assertThat(read.names(booking)).isTrue());
        }
        assertThat(ShortCode.of(new BookingId(new UUID(0, 0))).text()).isEqualTo("000-000-000");
        assertThat(ShortCode.read("ooo-OOO-0o0")).hasValue(new ShortCode(0));
        assertThat(ShortCode.read("")).isEmpty();
        assertThat(ShortCode.read("7K3-M9Q-XU4")).isEmpty();
    }

    @Test
    void any_wrong_letter_and_any_two_that_changed_places_are_found() {
        for (int i = 0; i < 500; i++) {
            String right = ShortCode.of(new BookingId(new UUID(random.nextLong(), 0)))
                    .text()
                    .replace("-", "");
            assertThat(ShortCode.read(right)).isPresent();
            for (int at = 0; at < right.length(); at++) {
                for (char other : LETTERS) {
                    assertWrong(right, with(right, at, other));
                }
                for (int with = 0; with < at; with++) {
                    assertWrong(right, with(with(right, at, right.charAt(with)), with, right.charAt(at)));
                }
            }
        }
    }

    private static void assertWrong(String right, String typed) {
        if (!typed.equals(right)) {
            assertThat(ShortCode.read(typed)).as(typed + " for " + right).isEmpty();
        }
    }

    private static String with(String text, int at, char letter) {
        return text.substring(0, at) + letter + text.substring(at + 1);
    }
}
