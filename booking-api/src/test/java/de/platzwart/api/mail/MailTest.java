// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.booking.BookingKey;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with a real mail server, which can be taken away. */
abstract class MailTest extends PlatzwartTest {
    private static final int PORT = freePort();
    static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("platzwart.mail.retry-after", () -> "200ms");
        properties.add("platzwart.mail.tries", () -> "8");
        properties.add("platzwart.public-url", () -> "https://termine.example.org/");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void begin() {
        SERVER.start();
        define("mail-pool", Samples.pool(50));
    }

    @AfterEach
    void end() {
        SERVER.stop();
    }

    /** Two children at nine. */
    BookingKey book(String email, String language, LocalDate date) {
        BookingKey key = BookingKey.fresh();
        client().put()
                .uri("/api/v1/days/mail-pool/{date}/bookings/{booking}", date, key.booking())
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":2}}")
                .exchange()
                .expectStatus()
                .isCreated();
        ask(key, "confirmation", """
            {"contact":{"name":"Zoë Quittenbaum","email":"%s","language":"%s"}}\
            """.formatted(email, language));
        return key;
    }

    void ask(BookingKey key, String what, String body) {
        client().post()
                .uri("/api/v1/bookings/{booking}/{what}", key.booking(), what)
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** The letters that somebody has got, once there are so many. */
    static List<MimeMessage> letters(String email, int count) {
        return await().atMost(SOON).until(() -> received(email), found -> found.size() == count);
    }

    static List<MimeMessage> received(String email) throws MessagingException {
        return List.of(SERVER.getReceivedMessages()).stream()
                .filter(message -> isFor(message, email))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String email) {
        try {
            return List.of(message.getAllRecipients()).stream()
                    .anyMatch(to -> to instanceof InternetAddress address
                            && address.getAddress().equals(email));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the outbox knows of the letters of a booking, the oldest first. */
    List<Map<String, @Nullable Object>> rows(BookingKey key) {
        return jdbc.queryForList(
                "select * from letter where booking = ? order by id",
                key.booking().value());
    }

    void awaitRow(BookingKey key, String kind, String column, Object value) {
        await().atMost(SOON).untilAsserted(() -> assertThat(rows(key))
                .filteredOn(row -> kind.equals(row.get("kind")))
                .extracting(row -> row.get(column))
                .contains(value));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    static String text(MimeMessage message) throws MessagingException, IOException {
        return part((Multipart) message.getContent(), "text/plain");
    }

    static String html(MimeMessage message) throws MessagingException, IOException {
        return part((Multipart) message.getContent(), "text/html");
    }

    /** The names of the files that came with a letter. */
    static List<String> enclosed(MimeMessage message) throws MessagingException, IOException {
        Multipart parts = (Multipart) message.getContent();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            String name = parts.getBodyPart(i).getFileName();
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static String part(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("no part " + type);
    }
}
