// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.booking.BookingKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Letters that cannot be sent, at once or at all. */
@ExtendWith(OutputCaptureExtension.class)
class StuckMailTest extends MailTest {

    @Test
    void nobody_waits_for_a_mail_server_that_is_away_and_the_letter_comes_when_it_is_back() throws Exception {
        SERVER.stop();
        BookingKey key = book("patient@example.org", "de", tomorrow());
        awaitRow(key, "CONFIRMED", "problem", "ConnectException");
        SERVER.start();

        assertThat(letters("patient@example.org", 1).getFirst().getMessageID())
                .isEqualTo("<" + rows(key).getFirst().get("id") + "." + key.booking() + "@termine.example.org>");
        awaitRow(key, "CONFIRMED", "outcome", "SENT");
    }

    @Test
    void a_letter_that_its_node_took_to_the_grave_is_sent_by_the_next() {
        SERVER.stop();
        BookingKey key = book("orphan@example.org", "de", tomorrow());
        awaitRow(key, "CONFIRMED", "problem", "ConnectException");
        // as a node leaves it that died between the commit and the mail server's answer
        jdbc().update(
                        "update letter set tries = 1, problem = null, due_at = now() + interval '1 second'"
                                + " where booking = ? and kind = 'CONFIRMED'",
                        key.booking().value());
        SERVER.start();

        letters("orphan@example.org", 1);
        awaitRow(key, "CONFIRMED", "outcome", "SENT");
    }

    @Test
    void an_erased_contact_gets_no_letter_and_that_is_written_down() throws Exception {
        SERVER.stop();
        BookingKey key = book("erased@example.org", "de", tomorrow());
        awaitRow(key, "CONFIRMED", "problem", "ConnectException");
        admin().post()
                .uri("/api/v1/staff/bookings/{booking}/contact/erasure", key.booking())
                .exchange()
                .expectStatus()
                .isNoContent();
        SERVER.start();

        awaitRow(key, "CONFIRMED", "outcome", "NO_CONTACT");
        assertThat(received("erased@example.org")).isEmpty();
    }

    @Test
    void a_letter_that_failed_often_enough_is_shown_to_staff_who_send_it_again() {
        SERVER.stop();
        BookingKey key = book("unlucky@example.org", "de", tomorrow());
        awaitRow(key, "CONFIRMED", "problem", "ConnectException");
        jdbc().update(
                        "update letter set tries = 7, due_at = now() where booking = ? and kind = 'CONFIRMED'",
                        key.booking().value());
        awaitRow(key, "CONFIRMED", "outcome", "DEAD");
        Object id = rows(key).getFirst().get("id");

        admin().get()
                .uri("/api/v1/staff/letters/dead")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.letters[?(@.id == %s)].booking".formatted(id))
                .isEqualTo(key.booking().toString())
                .jsonPath("$.letters[?(@.id == %s)].problem".formatted(id))
                .isEqualTo("ConnectException");
        SERVER.start();
        admin().post()
                .uri("/api/v1/staff/letters/{id}/sending", id)
                .exchange()
                .expectStatus()
                .isAccepted();
        letters("unlucky@example.org", 1);
        admin().post()
                .uri("/api/v1/staff/letters/{id}/sending", id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void an_address_that_cannot_be_is_given_up_at_once() {
        BookingKey key = book("two..dots@example.org", "de", tomorrow());

        awaitRow(key, "CONFIRMED", "outcome", "DEAD");
        assertThat(rows(key).getFirst()).containsEntry("tries", 1).containsEntry("problem", "AddressException");
    }

    @Test
    void nothing_of_a_person_is_in_the_outbox_in_logs_or_metrics(CapturedOutput log) {
        SERVER.stop();
        BookingKey key = book("discreet@example.org", "de", tomorrow());
        awaitRow(key, "CONFIRMED", "problem", "ConnectException");
        BookingKey odd = book("dis..creet@example.org", "de", tomorrow());
        awaitRow(odd, "CONFIRMED", "outcome", "DEAD");
        SERVER.start();
        letters("discreet@example.org", 1);
        awaitRow(key, "CONFIRMED", "outcome", "SENT");

        List<Map<String, @Nullable Object>> stored = jdbc().queryForList(
                        "select to_jsonb(l)::text from letter l union all select to_jsonb(e)::text from event e");
        String metrics = new String(
                Objects.requireNonNull(admin().get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
        assertThat(metrics).contains("platzwart_letters_ended_total");
        for (String personal : List.of("Quittenbaum", "creet@", key.secret(), key.text(), odd.secret())) {
            assertThat(stored.toString()).doesNotContain(personal);
            assertThat(metrics).doesNotContain(personal);
            assertThat(log.getAll()).doesNotContain(personal);
        }
    }
}
