// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.vault.VaultKey;
import de.platzwart.booking.day.BookingId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only whoever has the letter can answer it. */
class LetterKeysTest {
    private static final LetterKey FIRST =
            new LetterKey(new BookingId(UUID.fromString("3a9f1c44-0000-4000-8000-00000000abcd")), 1);

    private final LetterKeys keys = new LetterKeys(new VaultKey(new byte[32]));

    @Test
    void a_key_is_read_as_it_was_written_on_every_node_with_the_same_vault() {
        assertThat(new LetterKeys(new VaultKey(new byte[32])).read(keys.text(FIRST)))
                .contains(FIRST);
    }

    @Test
    void every_letter_has_another_key() {
        assertThat(keys.text(new LetterKey(FIRST.booking(), 2))).isNotEqualTo(keys.text(FIRST));
    }

    @Test
    void a_key_with_another_letter_anywhere_is_none() {
        String text = keys.text(FIRST);
        assertThat(IntStream.range(0, text.length())
                        .mapToObj(i ->
                                text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1)))
                .allSatisfy(other -> assertThat(keys.read(other)).isEmpty());
    }

    @Test
    void a_key_signed_elsewhere_is_none() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(keys.read(new LetterKeys(new VaultKey(other)).text(FIRST))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "!"})
    void nonsense_is_none(String text) {
        assertThat(keys.read(text)).isEmpty();
    }
}
