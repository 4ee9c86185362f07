// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.Visitor;
import de.platzwart.api.booking.BookingKey;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Where a calendar asks for an answered letter, waiting is no way around it. */
class AnsweredOffersTest extends AnsweringTest {
    private static final Pattern LINK = Pattern.compile("https://termine\\.example\\.org(/w/asking-line/\\S+)");
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+/acceptance[^\"]*)\"");

    @BeforeEach
    void aPoolThatAsks() {
        asking("asking-line");
    }

    @Test
    void who_says_yes_with_the_secret_alone_has_yet_to_answer_a_letter() throws Exception {
        BookingKey key = join("invented@example.org");
        letter("invented@example.org", "Für Sie ist etwas frei");

        client().post()
                .uri("/api/v1/calendars/asking-line/waiting/{booking}/acceptance", key.booking())
                .header("Booking-Secret", key.secret())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ACCEPTED");

        assertThat(stateOf(key)).isEqualTo("MAIL_DUE");
        letter("invented@example.org", "Bitte bestätigen Sie Ihre Buchung");
        assertThat(eraseAfter(key)).isBefore(tomorrow().plusDays(1));
    }

    @Test
    void who_comes_with_the_letter_of_the_offer_accepts_with_one_click() throws Exception {
        BookingKey key = join("reads@example.org");
        String offer = link("reads@example.org");
        assertThat(acceptanceOn(reader().open("/w/asking-line/" + key.text()))).doesNotContain("letter");

        press(offer);

        assertThat(stateOf(key)).isEqualTo("CONFIRMED");
    }

    @Test
    void the_letter_of_another_offer_proves_nothing() throws Exception {
        BookingKey key = join("mine@example.org");
        join("others@example.org");
        String mine = link("mine@example.org");
        String others = link("others@example.org");

        press(mine.replaceFirst("letter=[^&]+", others.replaceFirst(".*(letter=[^&]+).*", "$1")));

        assertThat(stateOf(key)).isEqualTo("MAIL_DUE");
    }

    private BookingKey join(String email) {
        BookingKey key = BookingKey.fresh();
        client().put()
                .uri("/api/v1/calendars/asking-line/waiting/" + key.booking())
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                    {"offer":"swim","party":{"child":1},"from":"%s",
                     "contact":{"name":"Ada Beispiel","email":"%s","language":"de"}}\
                    """.formatted(tomorrow(), email))
                .exchange()
                .expectStatus()
                .isCreated();
        return key;
    }

    /** Who joins is also told where they stand, unless they are asked before that is sent. */
    private static MimeMessage letter(String email, String subject) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> withSubject(email, subject), Objects::nonNull);
    }

    private static @Nullable MimeMessage withSubject(String email, String subject) throws Exception {
        for (MimeMessage letter : received(email)) {
            if (letter.getSubject().startsWith(subject)) {
                return letter;
            }
        }
        return null;
    }

    private static String link(String email) throws Exception {
        return link(letter(email, "Für Sie ist etwas frei"), LINK);
    }

    private static String acceptanceOn(Visitor.Page page) {
        return page.found(FORM).replace("&amp;", "&");
    }

    private void press(String link) {
        Visitor.Page page = reader().open(link);
        assertThat(press(page, acceptanceOn(page))).isNotNull();
    }
}
