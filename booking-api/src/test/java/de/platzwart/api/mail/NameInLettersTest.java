// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters go to whomever somebody names, so a name must not bring along a link. */
class NameInLettersTest {
    @ParameterizedTest
    @CsvSource({
        "http://evil.example/win, http evil. example win",
        "www.evil.example, www. evil. example",
        "evil。example, evil. example",
        "call me@evil.example, call me evil. example",
        "<a href=evil.example>Ada</a>, a href evil. example Ada a"
    })
    void what_looks_like_an_address_is_none(String name, String written) {
        assertThat(NameInLetters.of(name)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Quittenbaum", "Dr. Ada Beispiel-O'Hara", "Familie Müller, Kita 3", "محمد"})
    void a_name_stays_as_it_is(String name) {
        assertThat(NameInLetters.of(name)).isEqualTo(name);
    }
}
