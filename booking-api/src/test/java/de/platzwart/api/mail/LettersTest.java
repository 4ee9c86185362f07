// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.tickets.ShortCode;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** What citizens get when they book, change, cancel, or when their time comes near. */
class LettersTest extends MailTest {
    private static final Pattern LINK = Pattern.compile("https://termine\\.example\\.org(/b/\\S+)");

    @Test
    void a_confirmation_says_what_is_booked_and_leads_to_the_booking() throws Exception {
        BookingKey key = book("zoe@example.org", "de", tomorrow());

        MimeMessage letter = letters("zoe@example.org", 1).getFirst();

        String reference = ShortCode.of(key.booking()).text();
        assertThat(letter.getSubject()).isEqualTo("Ihre Buchung " + reference + ": Schwimmen");
        assertThat(letter.getFrom()[0].toString()).isEqualTo("Koblenz <platzwart@termine.example.org>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        for (String form : List.of(text(letter), html(letter))) {
            assertThat(form)
                    .contains(
                            "Ihre Buchung steht", "Zoë Quittenbaum", "2 × Schwimmen: Kinder", "09:00–13:00", reference)
                    .contains("https://termine.example.org/b/" + key.text() + "?lang=de")
                    .doesNotContain("??", "[(");
        }
        client().get()
                .uri(URI.create("http://localhost:" + port() + link(letter)))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Ihre Buchung steht, de",
        "en, Your booking is made, en",
        "de-simple, Sie haben gebucht, de-simple",
        "en-GB, Your booking is made, en",
        "tr, Ihre Buchung steht, de"
    })
    void a_letter_speaks_the_language_of_the_contact(String language, String title, String written) throws Exception {
        String email = "in-" + language + "@example.org";
        book(email, language, tomorrow());

        MimeMessage letter = letters(email, 1).getFirst();

        assertThat(text(letter)).startsWith(title);
        assertThat(html(letter)).contains("lang=\"" + written + "\"", title);
        assertThat(letter.getHeader("Content-Language")).containsExactly(written);
    }

    @Test
    void every_change_is_a_letter_and_all_of_them_are_one_thread() throws Exception {
        String email = "changing@example.org";
        BookingKey key = book(email, "de", tomorrow());
        letters(email, 1);
        ask(key, "cancellation", "{\"party\":{\"child\":1}}");
        letters(email, 2);
        ask(key, "move", "{\"date\":\"%s\",\"start\":\"14:00\"}".formatted(tomorrow()));
        letters(email, 3);
        ask(
                key,
                "move",
                "{\"date\":\"%s\",\"start\":\"14:00\"}".formatted(tomorrow().plusDays(1)));
        letters(email, 4);
        ask(key, "cancellation", "{}");

        List<MimeMessage> letters = letters(email, 5);

        String number = ShortCode.of(key.booking()).text();
        assertThat(enclosed(letters.get(3))).containsExactly("ticket-" + number + ".pdf", number + ".ics");
        assertThat(enclosed(letters.get(4))).containsExactly(number + ".ics");
        assertThat(text(letters.get(1))).contains("Ein Teil Ihrer Buchung ist abgesagt", "1 × Schwimmen: Kinder");
        assertThat(text(letters.get(2))).contains("neue Zeit", "14:00–18:00");
        assertThat(text(letters.get(3))).contains("neue Zeit", "14:00–18:00");
        assertThat(text(letters.get(4))).contains("Ihre Buchung ist abgesagt");
        String thread = "<" + key.booking() + "@termine.example.org>";
        for (MimeMessage letter : letters) {
            assertThat(letter.getHeader("References")).containsExactly(thread);
            assertThat(letter.getHeader("In-Reply-To")).containsExactly(thread);
            assertThat(letter.getSubject()).isEqualTo(letters.getFirst().getSubject());
        }
        assertThat(letters.stream().map(LettersTest::number)).doesNotHaveDuplicates();
    }

    @Test
    void who_moves_again_and_again_gets_one_letter_about_it_when_it_is_calm() throws Exception {
        String email = "restless@example.org";
        LocalDate date = tomorrow().plusDays(1);
        BookingKey key = book(email, "de", date);
        letters(email, 1);
        awaitRow(key, "CONFIRMED", "outcome", "SENT");
        jdbc().update("""
            insert into letter (kind, booking, day, step, owed_at, due_at, outcome, ended_at)
            select 'MOVED', booking, day, step, owed_at, due_at, outcome, ended_at
            from letter, generate_series(1, 5) where booking = ? and kind = 'CONFIRMED'
            """, key.booking().value());
        for (String start : List.of("14:00", "09:00", "14:00")) {
            ask(key, "move", "{\"date\":\"%s\",\"start\":\"%s\"}".formatted(date, start));
        }

        await().untilAsserted(() -> assertThat(rows(key))
                .filteredOn(row -> "MOVED".equals(row.get("kind")) && row.get("outcome") == null)
                .isNotEmpty()
                .allSatisfy(row -> assertThat((java.sql.Timestamp) row.get("due_at"))
                        .isAfter(Instant.now().plus(Duration.ofMinutes(50)))));
        assertThat(received(email)).hasSize(1);
        aheadOfTime(Duration.ofHours(1));

        assertThat(text(letters(email, 2).getLast())).contains("neue Zeit", "14:00–18:00");
    }

    @Test
    void a_reminder_comes_a_day_before_and_its_link_cancels_nothing_by_itself() throws Exception {
        String email = "forgetful@example.org";
        LocalDate date = tomorrow().plusDays(3);
        BookingKey key = book(email, "de", date);
        letters(email, 1);
        Instant start = date.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        awaitRow(key, "REMINDER", "due_at", java.sql.Timestamp.from(start.minus(Duration.ofHours(24))));

        aheadOfTime(Duration.between(Instant.now(), start.minus(Duration.ofHours(23))));

        MimeMessage reminder = letters(email, 2).getLast();
        assertThat(text(reminder)).contains("Bald ist es so weit", "/b/" + key.text() + "/cancellation?lang=de");
        String page = client().get()
                .uri("/b/{key}/cancellation?lang=de", key.text())
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).contains("Möchten Sie absagen?");
        client().get()
                .uri("/api/v1/bookings/{booking}", key.booking())
                .header("Booking-Secret", key.secret())
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void who_cancels_is_not_reminded() {
        String email = "staying-home@example.org";
        LocalDate date = tomorrow().plusDays(3);
        BookingKey key = book(email, "de", date);
        letters(email, 1);
        ask(key, "cancellation", "{}");
        letters(email, 2);

        aheadOfTime(Duration.between(
                Instant.now(),
                date.atTime(8, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant()));

        awaitRow(key, "REMINDER", "outcome", "NEEDLESS");
        await().during(Duration.ofSeconds(1)).until(() -> received(email).size() == 2);
    }

    private static String link(MimeMessage letter) throws Exception {
        Matcher link = LINK.matcher(text(letter));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String number(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
