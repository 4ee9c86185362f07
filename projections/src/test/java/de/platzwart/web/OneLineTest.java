// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"Grace Muster", "Đặng Thị Ngọc", "O'Neill-Łąka", "张伟", "محمد", "👩‍👧"})
    void names_of_the_world_are_one_line(String name) {
        assertThat(OneLine.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "a\nb", "a\0b", "half \ud83d", "two\u2028lines", "turned \u202eround", "kept \u2067apart"})
    void what_controls_text_or_is_half_of_a_character_is_not(String text) {
        assertThat(OneLine.is(text)).isFalse();
    }
}
