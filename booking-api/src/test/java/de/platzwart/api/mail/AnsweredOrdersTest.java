// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.Samples;
import de.platzwart.api.booking.BookingKey;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Several times in one order, of a calendar that asks for an answered letter: each is a booking with its own. */
class AnsweredOrdersTest extends MailTest {
    private static final Pattern LINK =
            Pattern.compile("https://termine\\.example\\.org(/confirm/[\\w-]{44})\\?lang=de");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @BeforeEach
    void aPoolThatAsks() {
        define("asking-order", Samples.pool(50).replace("1800}", "1800,\"mailSeconds\":1800}"));
    }

    @Test
    void each_time_has_its_letter_and_the_page_says_what_is_still_to_be_answered() throws Exception {
        String order = order(held("09:00"), held("14:00"));
        assertThat(confirm(order, "order@example.org")).isEqualTo(order);
        assertThat(shown(order).body())
                .contains("Noch ein Schritt", "Noch nicht bestätigt")
                .doesNotContain("??");

        List<MimeMessage> letters = letters("order@example.org", 2);
        answer(letters.getFirst());
        assertThat(shown(order).body()).contains("Noch ein Schritt", "Gebucht", "Noch nicht bestätigt");
        answer(letters.getLast());

        assertThat(shown(order).body()).contains("Ihre Buchungen stehen").doesNotContain("Noch nicht bestätigt");
        assertThat(letters("order@example.org", 4)).hasSize(4);
    }

    @Test
    void a_time_whose_letter_nobody_answers_ends_and_the_other_stays_booked() throws Exception {
        String order = order(held("09:00"), held("14:00"));
        confirm(order, "half@example.org");
        answer(letters("half@example.org", 2).getFirst());

        aheadOfTime(Duration.ofMinutes(31));

        assertThat(shown(order).body())
                .contains("Ein Teil ist gebucht", "Gebucht")
                .doesNotContain("??");
    }

    @Test
    void the_same_order_sent_twice_writes_no_more_letters() throws Exception {
        String order = order(held("09:00"), held("14:00"));
        Shown form = shown(order);
        assertThat(confirm(form, order, "twice@example.org")).isEqualTo(order);
        assertThat(confirm(form, order, "twice@example.org")).isEqualTo(order);
        List<MimeMessage> letters = letters("twice@example.org", 2);
        answer(letters.getFirst());
        assertThat(confirm(form, order, "twice@example.org")).isEqualTo(order);
        answer(letters.getLast());
        assertThat(shown(order).body()).contains("Ihre Buchungen stehen");
    }

    @Test
    void with_a_time_of_a_calendar_that_does_not_ask_only_the_one_waits_for_its_letter() throws Exception {
        String order = order(held("09:00"), held("mail-pool", "09:00"));
        confirm(order, "mixed@example.org");

        assertThat(shown(order).body()).contains("Noch ein Schritt", "Noch nicht bestätigt", "Gebucht");
        MimeMessage asking = letters("mixed@example.org", 2).stream()
                .filter(letter -> subject(letter).startsWith("Bitte bestätigen"))
                .findFirst()
                .orElseThrow();
        answer(asking);
        assertThat(shown(order).body()).contains("Ihre Buchungen stehen");
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String order(BookingKey one, BookingKey other) {
        return "/order/" + one.text() + "." + other.text();
    }

    private BookingKey held(String start) {
        return held("asking-order", start);
    }

    private BookingKey held(String calendar, String start) {
        BookingKey key = BookingKey.fresh();
        client().put()
                .uri("/api/v1/days/{calendar}/{date}/bookings/{booking}", calendar, tomorrow(), key.booking())
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"%s\",\"party\":{\"child\":1}}".formatted(start))
                .exchange()
                .expectStatus()
                .isCreated();
        return key;
    }

    private record Shown(String body, ResponseCookie cookie) {
        String token() {
            Matcher token = TOKEN.matcher(body);
            assertThat(token.find()).isTrue();
            return token.group(1);
        }
    }

    private Shown shown(String path) {
        var page = client().get()
                .uri(path)
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

    private String confirm(String order, String email) {
        return confirm(shown(order), order, email);
    }

    private String confirm(Shown page, String order, String email) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("_csrf", page.token());
        form.add("name", "Ada Beispiel");
        form.add("email", email);
        return post(page, order + "/confirmation", form);
    }

    private void answer(MimeMessage letter) throws Exception {
        Matcher link = LINK.matcher(text(letter));
        assertThat(link.find()).as(text(letter)).isTrue();
        Shown page = shown(link.group(1));
        var form = new LinkedMultiValueMap<String, String>();
        form.add("_csrf", page.token());
        assertThat(post(page, link.group(1), form)).startsWith("/b/");
    }

    private String post(Shown page, String path, LinkedMultiValueMap<String, String> form) {
        return String.valueOf(client().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("csrf", page.cookie().getValue())
                .body(BodyInserters.fromFormData(form))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation());
    }
}
