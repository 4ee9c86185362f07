// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyLineTest {
    @ParameterizedTest
    @CsvSource({
        "'', localhost",
        "0.0.0.0, localhost",
        "'::', localhost",
        "127.0.0.2, 127.0.0.2",
        "booking.example.org, booking.example.org",
        "'2001:db8::1', [2001:db8::1]"
    })
    void the_link_leads_to_where_the_server_listens(String boundTo, String host) {
        assertThat(ReadyLine.host(boundTo)).isEqualTo(host);
    }
}
