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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.json.JsonMapper;

/** Where a calendar asks for an answered letter, waiting is no way around it. */
class AnsweredOffersTest extends MailTest {
    private static final Pattern LINK = Pattern.compile("https://termine\\.example\\.org(/w/asking-line/\\S+)");
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+/acceptance[^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @BeforeEach
    void aPoolThatAsks() {
        define("asking-line", Samples.pool(50).replace("1800}", "1800,\"mailSeconds\":1800}"));
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
        assertThat(eraseAfterIsSoon(key)).isTrue();
    }

    @Test
    void who_comes_with_the_letter_of_the_offer_accepts_with_one_click() throws Exception {
        BookingKey key = join("reads@example.org");
        String offer = link("reads@example.org");
        assertThat(acceptanceOn("/w/asking-line/" + key.text())).doesNotContain("letter");

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
        String offer = text(letter(email, "Für Sie ist etwas frei"));
        Matcher link = LINK.matcher(offer);
        assertThat(link.find()).as(offer).isTrue();
        return link.group(1);
    }

    private String acceptanceOn(String link) {
        Matcher form = FORM.matcher(shown(link).body());
        assertThat(form.find()).as("a button to accept").isTrue();
        return form.group(1).replace("&amp;", "&");
    }

    private record Shown(String body, ResponseCookie cookie) {}

    private Shown shown(String link) {
        var page = client().get()
                .uri(URI.create("http://localhost:" + port() + link))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        return new Shown(
                Objects.requireNonNull(page.getResponseBody()),
                Objects.requireNonNull(page.getResponseCookies().getFirst("csrf")));
    }

    private void press(String link) {
        Shown page = shown(link);
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        client().post()
                .uri(URI.create("http://localhost:" + port() + acceptanceOn(link)))
                .accept(MediaType.TEXT_HTML)
                .cookie("csrf", page.cookie().getValue())
                .body(BodyInserters.fromFormData("_csrf", token.group(1)))
                .exchange()
                .expectStatus()
                .is3xxRedirection();
    }

    private String stateOf(BookingKey key) {
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

    private boolean eraseAfterIsSoon(BookingKey key) {
        return Boolean.TRUE.equals(jdbc().queryForObject(
                        "select erase_after < ? from contact where booking = ?",
                        Boolean.class,
                        tomorrow().plusDays(1),
                        key.booking().value()));
    }
}
