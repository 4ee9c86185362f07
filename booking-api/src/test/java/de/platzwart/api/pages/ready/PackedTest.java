// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PackedTest {
    private static final String LONG = "<li>Mittwoch, 3. Juni 2026, 09:00</li>\n".repeat(2_000) + noise();

    @Test
    void what_is_filled_in_between_packed_pieces_unpacks_in_its_place() throws IOException {
        List<byte[]> pieces = List.of(bytes(LONG), bytes("zwei"), bytes(""), bytes(LONG));
        List<byte[]> filled = List.of(bytes("a token"), bytes(""), bytes("schlüssel"));
        Packed packed = Packed.of(pieces);
        DataBuffer out = packed.write(filled, pieces, DefaultDataBufferFactory.sharedInstance.allocateBuffer(16));
        byte[] sent = new byte[out.readableByteCount()];
        out.read(sent);
        assertThat(sent).hasSize(packed.length(filled));
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes(), UTF_8))
                .isEqualTo(LONG + "a tokenzweischlüssel" + LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate", "gzip, deflate, br, zstd"})
    void browsers_take_it(String accepted) {
        assertThat(isTaken(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "*;q=0.1, gzip;q=0.5"})
    void who_says_otherwise_gets_it_otherwise(String accepted) {
        assertThat(isTaken(accepted)).isFalse();
    }

    private static boolean isTaken(String accepted) {
        return Packed.isTakenBy(MockServerHttpRequest.get("/")
                .header(HttpHeaders.ACCEPT_ENCODING, accepted)
                .build());
    }

    /** Something that does not become smaller. */
    private static String noise() {
        StringBuilder noise = new StringBuilder();
        new java.util.Random(1).ints(30_000, ' ', '~').forEach(letter -> noise.append((char) letter));
        return noise.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
