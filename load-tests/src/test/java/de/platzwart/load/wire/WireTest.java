// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The client against a server that answers byte for byte what a test wants. */
class WireTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void a_body_with_a_length_is_read_however_it_arrives() throws IOException {
        var asked = askOnce(OK + "Content-", "Length: 11\r\n\r\nhello", " world");

        assertThat(asked.bodies).containsExactly("200 hello world");
    }

    @Test
    void a_body_in_chunks_is_put_together() throws IOException {
        var asked = askOnce(OK + "transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n wor", "ld\r\n0\r\n\r\n");

        assertThat(asked.bodies).containsExactly("200 hello world");
    }

    @Test
    void an_answer_without_a_body_is_complete_after_its_head() throws IOException {
        var asked = askOnce("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");

        assertThat(asked.bodies).containsExactly("429 ");
    }

    @Test
    void a_connection_that_breaks_in_an_answer_leaves_the_exchange_lost() throws IOException {
        var asked = askOnce(OK + "Content-Length: 100\r\n\r\nnot all of it");

        assertThat(asked.bodies).containsExactly("lost");
    }

    @Test
    void two_bodies_have_the_same_fingerprint_only_if_they_are_the_same() {
        assertThat(fingerprint("{\"free\":1}")).isEqualTo(fingerprint("{\"free\":1}"));
        assertThat(fingerprint("{\"free\":1}")).isNotEqualTo(fingerprint("{\"free\":2}"));
    }

    private static int fingerprint(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answer(200, bytes, 0, bytes.length).fingerprint();
    }

    private static Once askOnce(String... pieces) throws IOException {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server, pieces));
            var once = new Once();
            try (var wire = new Wire(server.getLocalPort(), 1, Duration.ofSeconds(5))) {
                wire.run(once);
            }
            return once;
        }
    }

    private static void answer(ServerSocket server, String... pieces) {
        try (var socket = server.accept();
                var out = socket.getOutputStream()) {
            if (socket.getInputStream().read(new byte[1_000]) > 0) {
                for (String piece : pieces) {
                    out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Once implements Traffic, Exchange {
        private final List<String> bodies = new ArrayList<>();
        private boolean sent;

        @Override
        public @Nullable Exchange next(long now) {
            if (sent) {
                return null;
            }
            sent = true;
            return this;
        }

        @Override
        public long dueAt(long now) {
            return sent ? Long.MAX_VALUE : now;
        }

        @Override
        public boolean finished(long now) {
            return sent;
        }

        @Override
        public byte[] request() {
            return "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void answered(Answer answer, long at) {
            bodies.add(answer.status() + " " + answer.body());
        }

        @Override
        public void lost(long at) {
            bodies.add("lost");
        }
    }
}
