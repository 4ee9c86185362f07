// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.vault.VaultKey;
import de.platzwart.booking.calendar.CalendarId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody writes their own number. */
class SlipsTest {
    private static final Slip NUMBER =
            new Slip(new CalendarId("pool"), Instant.parse("2026-06-03T05:00:00Z"), 119, null);
    private static final Slip TURN = NUMBER.turnUntil(Instant.parse("2026-06-03T05:20:00Z"));

    private final Slips slips = new Slips(new VaultKey(new byte[32]));

    @Test
    void a_slip_is_read_as_it_was_written_on_every_node_with_the_same_key() {
        Slips otherNode = new Slips(new VaultKey(new byte[32]));
        assertThat(otherNode.read(slips.text(NUMBER))).contains(NUMBER);
        assertThat(otherNode.read(slips.text(TURN))).contains(TURN);
    }

    @ParameterizedTest
    @CsvSource({
        "pool.,         office.",
        ".119.,         .1.",
        ".1780464000.,  .1999999999.",
        ".1780462800.,  .1780462801."
    })
    void a_slip_with_another_word_on_it_is_none(String word, String other) {
        String text = slips.text(TURN);
        assertThat(text).contains(word);
        assertThat(slips.read(text.replace(word, other))).isEmpty();
    }

    @Test
    void the_signature_of_a_number_makes_no_turn() {
        String number = slips.text(NUMBER);
        String turn = slips.text(TURN);
        String signature = number.substring(number.lastIndexOf('.'));
        assertThat(slips.read(turn.substring(0, turn.lastIndexOf('.')) + signature))
                .isEmpty();
    }

    @Test
    void a_slip_signed_elsewhere_is_none() {
        byte[] key = new byte[32];
        key[0] = 1;
        assertThat(slips.read(new Slips(new VaultKey(key)).text(TURN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "pool", "pool.1.1.1.", "'pool.1.99999999999.0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'"})
    void nonsense_is_none(String text) {
        assertThat(slips.read(text)).isEmpty();
        assertThat(slips.read(null)).isEmpty();
    }
}
