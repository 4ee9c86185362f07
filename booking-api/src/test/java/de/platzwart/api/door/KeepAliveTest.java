// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that is kept serves one request after the other, whoever answered the one before. */
class KeepAliveTest extends PlatzwartTest {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final String END = "\r\n\r\n";
    private static final int REQUESTS = 400;
    private static final int CONNECTIONS = 4;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/api/v1/calendars", "/", "/book/keep-alive?n.swim.child=1"})
    void a_kept_connection_never_stops_answering(String path) throws Exception {
        define("keep-alive", Samples.pool(50));
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var connections = new ArrayList<Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(threads.submit(() -> {
                    ask(request);
                    return null;
                }));
            }
            for (Future<?> connection : connections) {
                connection.get();
            }
        }
    }

    private void ask(byte[] request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            InputStream answers = new BufferedInputStream(socket.getInputStream());
            for (int n = 0; n < REQUESTS; n++) {
                socket.getOutputStream().write(request);
                assertThat(answer(answers)).startsWith("HTTP/1.1 200");
            }
        }
    }

    /** Reads one answer with its body and returns its head. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int ended = 0; ended < END.length(); ) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server hung up after: " + head);
            }
            head.append((char) next);
            ended = next == END.charAt(ended) ? ended + 1 : next == END.charAt(0) ? 1 : 0;
        }
        String text = head.toString();
        Matcher length = LENGTH.matcher(text);
        assertThat(length.find()).as(text).isTrue();
        in.skipNBytes(Long.parseLong(length.group(1)));
        return text;
    }
}
