// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickPartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-03T07:00:00Z",
                "2026-06-03T07:00:00.5Z",
                "2026-06-03T23:59:59.123456789Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "+12026-06-03T07:00:00Z",
                "2026-06-03T09:00:00+02:00"
            })
    void a_moment_is_read_as_the_library_reads_it(String text) {
        assertThat(QuickParts.moment(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void what_is_no_moment_is_not_read() {
        assertThatThrownBy(() -> QuickParts.moment("2026-06-03T07:xx:00Z")).isInstanceOf(DateTimeParseException.class);
    }
}
