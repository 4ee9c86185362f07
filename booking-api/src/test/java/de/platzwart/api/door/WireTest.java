// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import static de.platzwart.api.Samples.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the server says to requests that never reach an endpoint. */
@ExtendWith(OutputCaptureExtension.class)
class WireTest extends PlatzwartTest {
    private static final String HALVED = "9b2a7c1e-5a6e-4a52-9a37-0e6f0d3c8b11";
    private static final String HEAD = "PUT /api/v1/days/pool/2026-06-03/bookings/" + HALVED + """
         HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        """;
    private static final String BODY = "Booking-Secret: " + SECRET + "\r\nContent-Length: 60\r\n\r\n{\"offer\":";
    private static final String UNSIGNED = """
        POST /api/v1/staff/accounts HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: 60\r
        \r
        {\
        """;

    /** One after the other would take five times as long. */
    @Test
    void half_a_request_is_ended_and_a_connection_that_waits_for_the_next_is_not(CapturedOutput log)
            throws IOException {
        try (Socket trickle = connection(HEAD);
                Socket waits = connection("GET /api/v1/calendars HTTP/1.1\r\nHost: localhost\r\n\r\n");
                Socket nothing = connection("");
                Socket halfHead = connection(HEAD);
                Socket halfBody = connection(HEAD + BODY);
                Socket answered = connection(UNSIGNED)) {

            a_head_that_trickles_in_is_ended_too(trickle);
            assertThat(rest(halfHead)).startsWith("HTTP/1.1 408").contains("\"reason\":\"REQUEST_TOO_SLOW\"");
            assertThat(rest(halfBody)).startsWith("HTTP/1.1 408").contains("\"reason\":\"REQUEST_TOO_SLOW\"");
            assertThat(rest(answered)).startsWith("HTTP/1.1 401").doesNotContain("HTTP/1.1 408");
            for (Socket kept : new Socket[] {waits, nothing}) {
                send(kept, "GET /api/v1/calendars HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertThat(rest(kept)).endsWith("}").doesNotContain(" 408 ");
            }
        }
        // whoever sends halves must not fill the log
        assertThat(log.getAll()).doesNotContain(HALVED);
    }

    /** Each piece comes soon after the one before, and still it takes too long. */
    private static void a_head_that_trickles_in_is_ended_too(Socket trickle) throws IOException {
        long begun = System.nanoTime();
        trickle.setSoTimeout(500);
        StringBuilder answer = new StringBuilder();
        while (answer.isEmpty() && System.nanoTime() - begun < 30_000_000_000L) {
            send(trickle, "X: y\r\n");
            try {
                answer.append((char) trickle.getInputStream().read());
            } catch (SocketTimeoutException notYet) {
                assertThat(answer).isEmpty();
            }
        }
        assertThat(answer).startsWith("H");
    }

    @ParameterizedTest
    @CsvSource({"414, ADDRESS_TOO_LONG", "431, HEADERS_TOO_LARGE", "400, REQUEST_INVALID", "4000, REQUEST_INVALID"})
    void what_is_no_request_is_refused_in_words(int kind, String reason, CapturedOutput log) throws IOException {
        String request =
                switch (kind) {
                    case 414 -> "GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                    case 431 -> "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n";
                    case 400 -> "nonsense\r\n\r\n";
                    default -> "GET /api/v1/calendars/a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                };
        try (Socket socket = connection(request)) {
            assertThat(rest(socket))
                    .startsWith("HTTP/1.1 " + String.valueOf(kind).substring(0, 3))
                    .contains("application/problem+json", "\"reason\":\"" + reason + "\"");
        }
        assertThat(log.getAll()).doesNotContain("Decoding failed");
    }

    private Socket connection(String first) throws IOException {
        Socket socket = new Socket("localhost", port());
        socket.setSoTimeout(30_000);
        send(socket, first);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that comes until the server hangs up. */
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
