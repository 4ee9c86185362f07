// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses count as one. */
class RequesterTest {
    @ParameterizedTest
    @CsvSource({
        "198.51.100.7,            198.51.100.200,         true",
        "198.51.100.7,            198.51.101.7,           false",
        "2001:db8:1:100::1,       2001:db8:1:1ff:2::9,    true",
        "2001:db8:1:100::1,       2001:db8:1:200::1,      false",
        "::ffff:198.51.100.7,     198.51.100.8,           true"
    })
    void a_household_is_one_and_the_next_is_another(String one, String other, boolean same) {
        assertThat(range(one).equals(range(other))).isEqualTo(same);
        assertThat(range(one)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "10.1.2.3", "192.168.0.9", "172.16.0.1", "fd00::1", "fe80::1", "0.0.0.0"})
    void our_own_net_is_nobody_to_be_limited(String address) {
        assertThat(range(address)).isEmpty();
    }

    @Test
    void an_address_is_never_written_down() {
        assertThat(new Requester(InetAddress.ofLiteral("198.51.100.7"), null).toString())
                .doesNotContain("198");
    }

    private static Optional<String> range(String address) {
        return new Requester(InetAddress.ofLiteral(address), null).range();
    }
}
