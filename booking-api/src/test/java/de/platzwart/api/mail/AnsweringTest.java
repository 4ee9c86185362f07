// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.OneBooking;
import de.platzwart.api.Samples;
import de.platzwart.api.Visitor;
import de.platzwart.api.booking.BookingKey;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calendars that ask for an answered letter, and somebody with a browser who opens what stands in letters. */
abstract class AnsweringTest extends MailTest {
    private static final Pattern CONFIRM =
            Pattern.compile("https://termine\\.example\\.org(/confirm/[\\w-]{44})\\?lang=de");

    private @Nullable Visitor reader;

    /** A pool for which a booking stands when a letter was answered. */
    void asking(String calendar) {
        define(calendar, Samples.pool(50).replace("1800}", "1800,\"mailSeconds\":1800}"));
    }

    BookingKey held(String calendar, String start, int children) {
        return new OneBooking(client()).holdChildren(calendar, start, children).key();
    }

    Visitor reader() {
        if (reader == null) {
            reader = new Visitor(client(), port());
        }
        return reader;
    }

    String shown(String path) {
        return reader().open(path).body();
    }

    /** Presses the only button of a page; what it leads to. */
    @Nullable
    String press(Visitor.Page page, String path) {
        return reader().press(page, path, Map.of()).location();
    }

    /** Where the letter leads in which somebody is asked whether they want to book. */
    static String link(MimeMessage letter) throws Exception {
        return link(letter, CONFIRM);
    }

    static String link(MimeMessage letter, Pattern address) throws Exception {
        Matcher link = address.matcher(text(letter));
        assertThat(link.find()).as(text(letter)).isTrue();
        return link.group(1);
    }

    String stateOf(BookingKey key) {
        String booking = client().get()
                .uri("/api/v1/bookings/{booking}", key.booking())
                .header("Booking-Secret", key.secret())
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new JsonMapper()
                .readTree(Objects.requireNonNull(booking))
                .path("state")
                .asString();
    }

    /** Until when the contact is kept. */
    @Nullable
    LocalDate eraseAfter(BookingKey key) {
        return jdbc().queryForObject(
                        "select erase_after from contact where booking = ?",
                        LocalDate.class,
                        key.booking().value());
    }
}
