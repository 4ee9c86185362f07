// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.Samples;
import de.platzwart.api.booking.BookingKey;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Where a calendar asks for it, a booking stands when the letter was answered that went to the address. */
class AnsweredLettersTest extends AnsweringTest {
    @BeforeEach
    void aPoolThatAsks() {
        asking("asking-pool");
    }

    private BookingKey held() {
        return held("asking-pool", "09:00", 2);
    }

    private BodyContentSpec confirm(BookingKey key, String email, int status) {
        return client().post()
                .uri("/api/v1/bookings/{booking}/confirmation", key.booking())
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"contact\":{\"name\":\"Win http://evil.example\",\"email\":\"%s\",\"language\":\"de\"}}"
                        .formatted(email))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    @Test
    void a_contact_is_answered_with_what_is_due_and_the_letter_says_nothing_that_a_stranger_typed() throws Exception {
        BookingKey key = held();
        confirm(key, "unproved@example.org", 202)
                .jsonPath("$.state")
                .isEqualTo("MAIL_DUE")
                .jsonPath("$.expiresAt")
                .isNotEmpty();

        MimeMessage letter = letters("unproved@example.org", 1).getFirst();

        assertThat(letter.getSubject()).isEqualTo("Bitte bestätigen Sie Ihre Buchung: Schwimmen");
        assertThat(letter.getHeader("To")).containsExactly("unproved@example.org");
        assertThat(enclosed(letter)).isEmpty();
        for (String form : new String[] {text(letter), html(letter)}) {
            assertThat(form)
                    .contains(
                            "Guten Tag,", "2 × Schwimmen: Kinder", "09:00–13:00", "Bitte tun Sie das bis", link(letter))
                    .contains("Sie haben nichts gebucht?")
                    .doesNotContain("evil.example", key.text(), "/b/", "??", "[(", "null");
        }
    }

    @Test
    void the_page_of_the_booking_does_not_confirm_it_and_looking_at_the_link_does_not_but_its_button_does()
            throws Exception {
        BookingKey key = held();
        confirm(key, "proved@example.org", 202);
        confirm(key, "proved@example.org", 202).jsonPath("$.state").isEqualTo("MAIL_DUE");
        String link = link(letters("proved@example.org", 1).getFirst());

        var page = reader().open(link);
        assertThat(page.body()).contains("Möchten Sie das buchen?").doesNotContain(key.text());
        assertThat(stateOf(key)).isEqualTo("MAIL_DUE");

        assertThat(press(page, link)).isEqualTo("/b/" + key.text());
        assertThat(stateOf(key)).isEqualTo("CONFIRMED");
        assertThat(text(letters("proved@example.org", 2).getLast())).contains("Ihre Buchung steht", key.text());
        var again = reader().open(link);
        assertThat(again.body()).contains("Ihre Buchung steht");
        assertThat(press(again, link)).isEqualTo("/b/" + key.text());
        assertThat(eraseAfter(key)).isEqualTo(tomorrow().plusDays(30));
    }

    @Test
    void when_nobody_answers_in_time_the_pages_say_so_and_the_contact_is_kept_no_longer() throws Exception {
        BookingKey key = held();
        confirm(key, "silent@example.org", 202);
        String link = link(letters("silent@example.org", 1).getFirst());
        var page = reader().open(link);
        assertThat(eraseAfter(key)).isBefore(tomorrow().plusDays(1));

        aheadOfTime(Duration.ofMinutes(31));

        assertThat(press(page, link)).isNull();
        assertThat(stateOf(key)).isEqualTo("LAPSED");
        assertThat(shown(link)).contains("Die Zeit ist abgelaufen", "Noch einmal buchen");
        assertThat(shown("/b/" + key.text())).contains("nicht rechtzeitig bestätigt", "Noch einmal buchen");
        confirm(key, "silent@example.org", 409).jsonPath("$.reason").isEqualTo("HOLD_EXPIRED");
    }

    @Test
    void a_wrong_address_is_put_right_and_the_letter_that_went_there_confirms_nothing() throws Exception {
        BookingKey key = held();
        confirm(key, "worng@example.org", 202);
        String wrong = link(letters("worng@example.org", 1).getFirst());

        confirm(key, "right@example.org", 202);

        String right = link(letters("right@example.org", 1).getFirst());
        var page = reader().open(wrong);
        assertThat(page.body()).contains("Dieser Link gilt nicht mehr").doesNotContain("09:00");
        assertThat(press(reader().open(right), wrong)).isNull();
        assertThat(stateOf(key)).isEqualTo("MAIL_DUE");
        confirm(key, "third@example.org", 202);
        confirm(key, "fourth@example.org", 409).jsonPath("$.reason").isEqualTo("NO_MORE_LETTERS");
        String third = link(letters("third@example.org", 1).getFirst());
        assertThat(press(reader().open(third), third)).isEqualTo("/b/" + key.text());
    }

    @Test
    void a_secret_that_fits_into_no_link_hinders_nobody() throws Exception {
        String odd = Samples.newBooking();
        client().put()
                .uri("/api/v1/days/asking-pool/{date}/bookings/{booking}", tomorrow(), odd)
                .header("Booking-Secret", odd)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":2}}")
                .exchange()
                .expectStatus()
                .isCreated();
        client().post()
                .uri("/api/v1/bookings/{booking}/confirmation", odd)
                .header("Booking-Secret", odd)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"contact\":{\"name\":\"Odd\",\"email\":\"odd@example.org\",\"language\":\"de\"}}")
                .exchange()
                .expectStatus()
                .isAccepted();
        String link = link(letters("odd@example.org", 1).getFirst());

        assertThat(press(reader().open(link), link)).isEqualTo(link);
        assertThat(shown(link)).contains("Ihre Buchung steht");
    }

    @Test
    void nobody_who_books_by_phone_answers_a_letter() {
        admin().put()
                .uri("/api/v1/staff/days/asking-pool/{date}/bookings/{booking}", tomorrow(), Samples.newBooking())
                .header("Booking-Secret", Samples.SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"channel\":\"PHONE\",\"offer\":\"swim\",\"start\":\"14:00\",\"party\":{\"adult\":1}}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void a_link_that_nobody_here_has_written_leads_nowhere() {
        client().get()
                .uri("/confirm/" + "A".repeat(44))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
