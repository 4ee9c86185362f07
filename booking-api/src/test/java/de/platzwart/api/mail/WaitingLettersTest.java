// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.Samples;
import de.platzwart.api.booking.BookingKey;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What those get who wait: where they stand, what is offered, and that it is over. */
class WaitingLettersTest extends MailTest {
    private static final String PAGES = "https://termine.example.org";

    @ParameterizedTest
    @CsvSource({
        "de, Sie stehen auf der Warteliste, Platz in der Reihe",
        "en, You are on the waiting list, Place in line",
        "de-simple, Sie warten jetzt, So viele sind vor Ihnen"
    })
    void who_joins_is_told_where_they_stand_and_how_to_get_back(String language, String title, String place)
            throws Exception {
        String calendar = "mail-line-" + language;
        full(calendar);
        BookingKey key = join(calendar, "joins-" + language + "@example.org", language);

        MimeMessage letter = letters("joins-" + language + "@example.org", 1).getFirst();

        String page = "/w/" + calendar + "/" + key.text() + "?lang=" + language;
        assertThat(letter.getSubject()).endsWith(": Schwimmen");
        assertThat(text(letter)).contains(place).containsPattern(": 1\\s").contains(PAGES + page);
        assertThat(html(letter)).contains(place).contains(PAGES + page);
        for (String form : List.of(text(letter), html(letter))) {
            assertThat(form).contains(title, "1 × Schwimmen: Kinder").doesNotContain("??", "[(", "null");
        }
        assertThat(enclosed(letter)).isEmpty();
        assertThat(shown(page)).contains("data-place");
    }

    @Test
    void who_lets_an_offer_pass_is_told_so_and_can_join_again() throws Exception {
        BookingKey booked = full("mail-line-late");
        String email = "late@example.org";
        BookingKey key = join("mail-line-late", email, "de");
        letters(email, 1);
        ask(booked, "cancellation", "{}");
        assertThat(text(letters(email, 2).getLast())).contains("Für Sie ist etwas frei");

        aheadOfTime(Duration.ofMinutes(61));

        MimeMessage last = letters(email, 3).getLast();
        String again = "/list/mail-line-late?offer=swim&n.swim.child=1&from=%1$s&to=%1$s&lang=de".formatted(tomorrow());
        assertThat(last.getSubject()).isEqualTo("Sie stehen nicht mehr auf der Warteliste: Schwimmen");
        assertThat(text(last))
                .contains("Die Zeit ist abgelaufen", ", 09:00", PAGES + again)
                .doesNotContain(key.text());
        assertThat(shown(again)).contains("value=\"" + tomorrow() + "\"", "1 × Schwimmen: Kinder");
        assertThat(shown("/w/mail-line-late/" + key.text())).contains("n.swim.child=1", "Neu auf die Warteliste");
    }

    private String shown(String page) {
        return String.valueOf(client().get()
                .uri(URI.create("http://localhost:" + port() + page))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** One place in the morning and one in the afternoon: the booking of the morning can be given back. */
    private BookingKey full(String calendar) {
        define(
                calendar,
                Samples.pool(1)
                        .replace(
                                "\"horizonDays\":30",
                                "\"horizonDays\":3,\"waiting\":{\"returnMinutes\":600,\"offerMinutes\":60}"));
        hold(calendar, "14:00");
        return hold(calendar, "09:00");
    }

    private BookingKey hold(String calendar, String start) {
        BookingKey key = BookingKey.fresh();
        await().atMost(Duration.ofSeconds(30)).until(() -> tryToHold(key, calendar, start) == HttpStatus.CREATED);
        ask(key, "confirmation", Samples.CONTACT);
        return key;
    }

    private HttpStatus tryToHold(BookingKey key, String calendar, String start) {
        return HttpStatus.valueOf(put(
                        "/api/v1/days/" + calendar + "/" + tomorrow() + "/bookings/" + key.booking(),
                        key,
                        "{\"offer\":\"swim\",\"start\":\"%s\",\"party\":{\"child\":1}}".formatted(start))
                .expectBody()
                .returnResult()
                .getStatus()
                .value());
    }

    private BookingKey join(String calendar, String email, String language) {
        BookingKey key = BookingKey.fresh();
        put("/api/v1/calendars/" + calendar + "/waiting/" + key.booking(), key, """
            {"offer":"swim","party":{"child":1},"from":"%s",
             "contact":{"name":"Ada Beispiel","email":"%s","language":"%s"}}\
            """.formatted(
                                tomorrow(), email, language))
                .expectStatus()
                .isCreated();
        return key;
    }

    private ResponseSpec put(String path, BookingKey key, String body) {
        return client().put()
                .uri(path)
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
