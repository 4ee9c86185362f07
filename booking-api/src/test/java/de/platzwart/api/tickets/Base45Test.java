// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
    /** From RFC 9285. */
    @ParameterizedTest
    @CsvSource({"AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0"})
    void the_examples_of_the_standard_come_out(String text, String encoded) {
        assertThat(Base45.encode(text.getBytes(US_ASCII))).isEqualTo(encoded);
        assertThat(Base45.decode(encoded)).hasValue(text.getBytes(US_ASCII));
    }

    @Test
    void what_was_encoded_is_decoded() {
        Random random = new Random(45);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base45.decode(Base45.encode(bytes))).hasValue(bytes);
        }
    }

    /** A lone letter, a letter that there is not, and values beyond two bytes and beyond one. */
    @ParameterizedTest
    @ValueSource(strings = {"A", "BB8A", "bb8", "B_8", ":::", "GGW", "BB8::", "U6"})
    void what_stands_for_no_bytes_is_none(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }
}
