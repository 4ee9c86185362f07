// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.Visitor;
import de.platzwart.api.booking.BookingKey;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several times in one order, of a calendar that asks for an answered letter: each is a booking with its own. */
class AnsweredOrdersTest extends AnsweringTest {
    @BeforeEach
    void aPoolThatAsks() {
        asking("asking-order");
    }

    @Test
    void each_time_has_its_letter_and_the_page_says_what_is_still_to_be_answered() throws Exception {
        String order = order(held("09:00"), held("14:00"));
        assertThat(confirm(order, "order@example.org")).isEqualTo(order);
        assertThat(shown(order))
                .contains("Noch ein Schritt", "Noch nicht bestätigt")
                .doesNotContain("??");

        List<MimeMessage> letters = letters("order@example.org", 2);
        answer(letters.getFirst());
        assertThat(shown(order)).contains("Noch ein Schritt", "Gebucht", "Noch nicht bestätigt");
        answer(letters.getLast());

        assertThat(shown(order)).contains("Ihre Buchungen stehen").doesNotContain("Noch nicht bestätigt");
        assertThat(letters("order@example.org", 4)).hasSize(4);
    }

    @Test
    void a_time_whose_letter_nobody_answers_ends_and_the_other_stays_booked() throws Exception {
        String order = order(held("09:00"), held("14:00"));
        confirm(order, "half@example.org");
        answer(letters("half@example.org", 2).getFirst());

        aheadOfTime(Duration.ofMinutes(31));

        assertThat(shown(order)).contains("Ein Teil ist gebucht", "Gebucht").doesNotContain("??");
    }

    @Test
    void the_same_order_sent_twice_writes_no_more_letters() throws Exception {
        String order = order(held("09:00"), held("14:00"));
        Visitor.Page form = reader().open(order);
        assertThat(confirm(form, order, "twice@example.org")).isEqualTo(order);
        assertThat(confirm(form, order, "twice@example.org")).isEqualTo(order);
        List<MimeMessage> letters = letters("twice@example.org", 2);
        answer(letters.getFirst());
        assertThat(confirm(form, order, "twice@example.org")).isEqualTo(order);
        answer(letters.getLast());
        assertThat(shown(order)).contains("Ihre Buchungen stehen");
    }

    @Test
    void with_a_time_of_a_calendar_that_does_not_ask_only_the_one_waits_for_its_letter() throws Exception {
        String order = order(held("09:00"), held("mail-pool", "09:00", 1));
        confirm(order, "mixed@example.org");

        assertThat(shown(order)).contains("Noch ein Schritt", "Noch nicht bestätigt", "Gebucht");
        MimeMessage asking = letters("mixed@example.org", 2).stream()
                .filter(letter -> subject(letter).startsWith("Bitte bestätigen"))
                .findFirst()
                .orElseThrow();
        answer(asking);
        assertThat(shown(order)).contains("Ihre Buchungen stehen");
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
        return held("asking-order", start, 1);
    }

    private String confirm(String order, String email) {
        return confirm(reader().open(order), order, email);
    }

    private String confirm(Visitor.Page page, String order, String email) {
        var form = Map.of("name", "Ada Beispiel", "email", email);
        return String.valueOf(
                reader().press(page, order + "/confirmation", form).location());
    }

    private void answer(MimeMessage letter) throws Exception {
        String link = link(letter);
        assertThat(press(reader().open(link), link)).startsWith("/b/");
    }
}
