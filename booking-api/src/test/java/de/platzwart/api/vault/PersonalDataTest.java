// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

/** No name, no address and no secret in what is stored for good, logged or measured. */
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest extends PlatzwartTest {
    private static final String[] PERSONAL = {"Zacharias", "Quittenbaum", "zq@example.org", "0261 777", SECRET};

    @Autowired
    private ContactVault vault;

    @Test
    void nothing_of_a_person_is_in_events_logs_or_metrics(CapturedOutput log) throws SQLException {
        define("private-pool", Samples.pool(6));
        String booking = bookAndConfirm();
        confirm(
                booking,
                "{\"contact\":{\"name\":\"Zacharias Quittenbaum\",\"email\":\"zq@example.org@\",\"language\":\"de\"}}",
                422);
        confirm(booking, "{\"contact\":{\"name\":\"Zacharias Quittenbaum\",\"emial\":\"zq@example.org\"}}", 400);
        String metrics = new String(
                admin().get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);

        List<String> stored = columns("select to_jsonb(e)::text from event e");
        assertThat(stored).isNotEmpty();
        assertThat(metrics).contains("platzwart_bookings");
        for (String personal : PERSONAL) {
            assertThat(String.join("\n", stored)).doesNotContain(personal);
            assertThat(metrics).doesNotContain(personal);
            assertThat(log.getAll()).doesNotContain(personal);
        }
    }

    @Test
    void the_contact_can_be_found_in_the_vault_but_not_read_in_the_table() throws SQLException {
        define("private-pool", Samples.pool(6));
        String booking = bookAndConfirm();

        assertThat(columns("select encode(sealed, 'escape') from contact where booking = '" + booking + "'"))
                .hasSize(1)
                .noneMatch(text -> text.contains("Zacharias"));
        assertThat(vault.open(
                        new de.platzwart.booking.day.BookingId(java.util.UUID.fromString(booking)), "test", "test"))
                .hasValueSatisfying(contact -> assertThat(contact.name()).isEqualTo("Zacharias Quittenbaum"));
    }

    @Test
    void a_look_is_written_down_if_there_was_something_to_see() throws SQLException {
        define("private-pool", Samples.pool(6));
        String booking = bookAndConfirm();
        var id = new de.platzwart.booking.day.BookingId(java.util.UUID.fromString(booking));
        String looks =
                "select count(*) from contact_access where purpose = 'test twice' and booking = '" + booking + "'";

        vault.open(id, "test", "test twice");
        vault.erase(id);
        assertThat(vault.open(id, "test", "test twice")).isEmpty();

        assertThat(columns(looks)).containsExactly("1");
    }

    @Test
    void contacts_are_erased_thirty_days_after_the_date() throws SQLException {
        define("private-pool", Samples.pool(6));
        String booking = bookAndConfirm();
        String count = "select count(*) from contact where booking = '" + booking + "'";
        LocalDate date = tomorrow();

        vault.eraseOutdated(date.plusDays(30));
        assertThat(columns(count)).containsExactly("1");
        vault.eraseOutdated(date.plusDays(31));
        assertThat(columns(count)).containsExactly("0");
    }

    private String bookAndConfirm() {
        String booking = newBooking();
        client().put()
                .uri("/api/v1/days/private-pool/{date}/bookings/{booking}", tomorrow(), booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"14:00\",\"party\":{\"child\":1}}")
                .exchange()
                .expectStatus()
                .isCreated();
        confirm(
                booking,
                "{\"contact\":{\"name\":\"Zacharias Quittenbaum\",\"email\":\"zq@example.org\",\"phone\":\"0261"
                        + " 777\",\"language\":\"de\"}}",
                200);
        return booking;
    }

    private void confirm(String booking, String body, int status) {
        client().post()
                .uri("/api/v1/bookings/{booking}/confirmation", booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static List<String> columns(String query) throws SQLException {
        try (var connection = databases().dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
