// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What staff do, over HTTP. */
class StaffTest extends PlatzwartTest {
    private final String booking = newBooking();

    @BeforeEach
    void calendar() {
        define("staff-pool", Samples.pool(6));
    }

    @Test
    void a_booking_by_phone_is_confirmed_at_once_and_paid_on_site() {
        byPhone(tomorrow(), booking)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.price")
                .isEqualTo(900);
    }

    @Test
    void a_contact_is_opened_for_a_purpose_and_the_opening_is_recorded() throws SQLException {
        byPhone(tomorrow().plusDays(1), booking).expectStatus().isOk();

        post("/bookings/" + booking + "/contact/opening", "{}").expectStatus().isEqualTo(422);
        post("/bookings/" + booking + "/contact/opening", "{\"purpose\":\"session closed, call back\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Grace Muster");

        assertThat(accessesOf(booking)).isEqualTo(1);
    }

    @Test
    void an_erased_contact_is_gone_and_the_booking_stays() {
        byPhone(tomorrow().plusDays(2), booking).expectStatus().isOk();

        post("/bookings/" + booking + "/contact/erasure", "{}").expectStatus().isNoContent();
        byPhone(tomorrow().plusDays(2), booking).expectStatus().isOk(); // a repeat brings nothing back
        post("/bookings/" + booking + "/contact/opening", "{\"purpose\":\"test\"}")
                .expectStatus()
                .isNotFound();
        client().get()
                .uri("/api/v1/bookings/{booking}", booking)
                .header("Booking-Secret", SECRET)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void a_capacity_below_what_is_booked_is_refused_with_the_number_or_forced() {
        LocalDate date = tomorrow().plusDays(3);
        byPhone(date, booking).expectStatus().isOk();

        put("/days/staff-pool/" + date + "/capacity", "{\"capacity\":1,\"reason\":\"lifeguard ill\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("CAPACITY_BELOW_BOOKED")
                .jsonPath("$.booked")
                .isEqualTo(2);
        put("/days/staff-pool/" + date + "/capacity", "{\"capacity\":1,\"reason\":\"lifeguard ill\",\"forced\":true}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.overbooked[0]")
                .isEqualTo(booking);
    }

    @Test
    void a_closed_session_says_why_until_it_is_reopened() {
        LocalDate date = tomorrow().plusDays(4);
        post("/days/staff-pool/" + date + "/closing", "{\"from\":\"09:00\",\"to\":\"13:00\",\"reason\":\"Gewitter\"}")
                .expectStatus()
                .isOk();

        byPhone(date, booking)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("CLOSED")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Gewitter"))
                .jsonPath("$.alternatives[0].start")
                .isEqualTo("14:00");
        post("/days/staff-pool/" + date + "/reopening", "{}").expectStatus().isOk();
        byPhone(date, newBooking()).expectStatus().isOk();
    }

    /** A browser would send the password along. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Origin, https://evil.example, 403"
    })
    void a_page_of_another_site_changes_nothing(String header, String value, int status) {
        staff().post()
                .uri("/api/v1/staff/days/staff-pool/{date}/reopening", tomorrow())
                .header(header, value)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void rules_that_do_not_fit_are_explained() {
        staff().put()
                .uri("/api/v1/staff/calendars/broken")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Samples.office(1).replace("\"slotMinutes\":10", "\"slotMinutes\":0"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("RULES_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone", "kind", "title", "tenant", "opening", "offers", "shares", "holds"})
    void rules_with_something_missing_are_refused_and_not_stored(String missing) {
        var rules = (ObjectNode) new JsonMapper().readTree(Samples.office(1));
        rules.remove(missing);
        String calendar = "missing-" + missing;
        staff().put()
                .uri("/api/v1/staff/calendars/{calendar}", calendar)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(rules.toString())
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isBetween(400, 422));
        staff().get()
                .uri("/api/v1/staff/calendars/{calendar}", calendar)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"holdSeconds\":600 | \"holdSeconds\":0 | 'holds': holdSeconds is 1 to 86400, which is a day.",
                "1800} | 1800,\"mailSeconds\":299} | 'holds': mailSeconds is 300 to 172800, which is 2 days,",
                "1800} | 1800,\"mailSeconds\":300} | 'mailSeconds' asks for an answer to a letter, but there is no"
                        + " mail",
                "\"priceCents\":0 | \"priceCents\":-1 | 'offers[0].tariffs[0]': priceCents is 0 to 1000000.",
                "\"slots\":2 | \"slots\":0 | 'offers[0]': slots is 1 to 100.",
                "\"percent\":100 | \"percent\":101 | 'shares[0].releases[0]': percent is 0 to 100.",
                "\"capacity\":1 | \"capacity\":-1 | 'opening.weekly.MONDAY[0]': capacity is 0 to 10000000.",
                "\"id\":\"passport\" | \"id\":\"Pass\" | 'offers[0].id': offerId must be",
                "\"horizonDays\":30 | \"horizonDays\":731 | horizonDays is 1 to 730",
                "\"to\":\"12:00\" | \"to\":null | Something is missing in 'opening.weekly.MONDAY[0]'.",
            })
    void rules_out_of_range_name_the_field_and_the_range(String good, String bad, String says) {
        staff().put()
                .uri("/api/v1/staff/calendars/out-of-range")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Samples.office(1).replace(good, bad))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).startsWith(says));
    }

    @Test
    void a_new_price_does_not_reopen_a_session_that_is_closed() {
        LocalDate date = tomorrow().plusDays(6);
        define("staff-closed", Samples.pool(10));
        post("/days/staff-closed/" + date + "/closing", "{\"from\":\"09:00\",\"to\":\"13:00\",\"reason\":\"Gewitter\"}")
                .expectStatus()
                .isOk();

        staff().put()
                .uri("/api/v1/staff/calendars/staff-closed")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Samples.pool(10).replace("450", "500"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keptForChanges[0]")
                .isEqualTo(date.toString());
        client().get()
                .uri("/api/v1/calendars/staff-closed/availability?from={date}&to={date}", date, date)
                .exchange()
                .expectBody()
                .jsonPath("$.days[0].slots[0].state")
                .isEqualTo("CLOSED");
    }

    @Test
    void facts_name_the_member_of_staff_by_an_id_and_never_by_name() throws SQLException {
        byPhone(tomorrow().plusDays(5), booking).expectStatus().isOk();

        try (var connection = databases().dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select by from event where booking = '" + booking + "'")) {
            int facts = 0;
            for (; rows.next(); facts++) {
                assertThat(rows.getString(1)).matches("staff:[0-9a-f-]{36}");
            }
            assertThat(facts).isPositive();
        }
    }

    private ResponseSpec byPhone(LocalDate date, String id) {
        return staff().put()
                .uri("/api/v1/staff/days/staff-pool/{date}/bookings/{booking}", date, id)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                    {"channel":"PHONE","offer":"swim","start":"09:00","party":{"adult":2},
                     "contact":{"name":"Grace Muster","email":"grace@example.org","language":"de"}}\
                    """)
                .exchange();
    }

    private ResponseSpec post(String path, String body) {
        return staff().post()
                .uri("/api/v1/staff" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec put(String path, String body) {
        return staff().put()
                .uri("/api/v1/staff" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient staff() {
        return admin();
    }

    private static long accessesOf(String booking) throws SQLException {
        try (var connection = databases().dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from contact_access where booking = '" + booking + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
