// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever comes in, it gets an answer that says what is wrong, changes nothing and shows nothing of the inside. */
class BadInputTest extends PlatzwartTest {
    private static final String GOOD = "{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}";

    @BeforeEach
    void calendar() {
        define("pool", Samples.pool(6));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", 400, "REQUEST_INVALID"),
                Arguments.of("null", 400, "REQUEST_INVALID"),
                Arguments.of("[]", 400, "BODY_UNREADABLE"),
                Arguments.of("{", 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD + "x", 400, "BODY_UNREADABLE"),
                Arguments.of("{}", 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace("offer", "offr"), 400, "FIELD_UNKNOWN"),
                Arguments.of(GOOD.replace("swim", "dive"), 422, "OFFER_UNKNOWN"),
                Arguments.of(GOOD.replace("swim", "SWIM!"), 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace("child", "senior"), 422, "TARIFF_UNKNOWN"),
                Arguments.of(GOOD.replace("\"swim\"", "5"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace("\"swim\"", "5.5"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace("\"swim\"", "true"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace("\"swim\"", "[\"swim\"]"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace(":1}", ":0}"), 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace(":1}", ":-1}"), 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace(":1}", ":1.5}"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace(":1}", ":\"1\"}"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace(":1}", ":null}"), 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace(":1}", ":2147483647}"), 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace(":1}", ":99999999999999999999}"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace("{\"child\":1}", "{}"), 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace("09:00", "09:05"), 422, "START_NOT_OFFERED"),
                Arguments.of(GOOD.replace("09:00", "25:00"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace("\"09:00\"", "9"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace("\"09:00\"", "[9,0]"), 400, "BODY_UNREADABLE"),
                Arguments.of(GOOD.replace("}}", "},\"items\":[]}"), 422, "REQUEST_INVALID"),
                Arguments.of("{\"items\":[],\"start\":\"09:00\"}", 422, "ITEMS_NOT_POSSIBLE"),
                Arguments.of("{\"items\":[null],\"start\":\"09:00\"}", 422, "REQUEST_INVALID"),
                Arguments.of(GOOD.replace("swim", "x".repeat(20_000)), 413, "BODY_TOO_LARGE"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_bad_body_is_explained(String body, int status, String reason) throws SQLException {
        long before = facts();
        String booking = newBooking();

        byte[] answer = client().put()
                .uri("/api/v1/days/pool/{date}/bookings/{booking}", tomorrow(), booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason)
                .jsonPath("$.detail")
                .isNotEmpty()
                .returnResult()
                .getResponseBody();

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .doesNotContain("de.platzwart", "java.", "tools.jackson", "at [");
        assertThat(facts()).isEqualTo(before);
    }

    static Stream<Arguments> addresses() {
        String good = "/api/v1/days/pool/" + tomorrow() + "/bookings/" + newBooking();
        return Stream.of(
                Arguments.of(good.replace(tomorrow().toString(), "2027-02-29"), 400, "DATE_INVALID"),
                Arguments.of(good.replace(tomorrow().toString(), "tomorrow"), 400, "DATE_INVALID"),
                Arguments.of(good.replace(tomorrow().toString(), "+999999999-01-01"), 400, "DATE_INVALID"),
                Arguments.of(good.replace(tomorrow().toString(), "2100-01-01"), 404, "DAY_NOT_OPEN"),
                Arguments.of(good.replace("pool", "no-such-pool"), 404, "CALENDAR_UNKNOWN"),
                Arguments.of(withBooking(good, "00000000-0000-0000-0000-000000000000"), 400, "BOOKING_ID_INVALID"),
                Arguments.of(withBooking(good, "FFFFFFFF-FFFF-ffff-ffff-ffffffffffff"), 400, "BOOKING_ID_INVALID"),
                Arguments.of(good.substring(0, good.length() - 1), 400, "BOOKING_ID_INVALID"));
    }

    private static String withBooking(String address, String booking) {
        return address.substring(0, address.lastIndexOf('/') + 1) + booking;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_bad_address_is_explained(String address, int status, String reason) {
        client().put()
                .uri(java.net.URI.create("http://localhost:" + port() + address))
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    /** A letter of another encoding, and a slash in two bytes where one would do. */
    @ParameterizedTest
    @ValueSource(strings = {"sw\u00e4m", "sw\u00c0\u00afm"})
    void text_that_is_not_utf8_is_unreadable(String offer) {
        byte[] bytes = GOOD.replace("swim", offer).getBytes(StandardCharsets.ISO_8859_1);

        client().put()
                .uri("/api/v1/days/pool/{date}/bookings/{booking}", tomorrow(), newBooking())
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(bytes)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("BODY_UNREADABLE");
    }

    @Test
    void another_content_type_is_refused() {
        client().put()
                .uri("/api/v1/days/pool/{date}/bookings/{booking}", tomorrow(), newBooking())
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("CONTENT_TYPE_UNSUPPORTED");
    }

    @Test
    void what_has_the_wrong_type_is_named() {
        client().put()
                .uri("/api/v1/days/pool/{date}/bookings/{booking}", tomorrow(), newBooking())
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"items\":[{\"offer\":5}],\"start\":\"09:00\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The value of 'items[0].offer' cannot be read.");
    }

    @Test
    void a_packed_body_is_not_opened() {
        client().put()
                .uri("/api/v1/days/pool/{date}/bookings/{booking}", tomorrow(), newBooking())
                .header("Booking-Secret", SECRET)
                .header("Content-Encoding", "gzip")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .valueEquals("Accept-Encoding", "identity")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("CONTENT_ENCODING_UNSUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE"})
    void a_body_comes_in_utf_8_whatever_it_says_of_itself(String charset) {
        byte[] body = GOOD.getBytes(Charset.forName(charset));

        send(body, "application/json").expectStatus().isBadRequest();
        send(body, "application/json;charset=" + charset)
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("CONTENT_TYPE_UNSUPPORTED");
    }

    private WebTestClient.ResponseSpec send(byte[] body, String type) {
        return client().put()
                .uri("/api/v1/days/pool/{date}/bookings/{booking}", tomorrow(), newBooking())
                .header("Booking-Secret", SECRET)
                .header("Content-Type", type)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void a_secret_is_needed_and_must_be_long_enough() {
        for (String secret : new String[] {null, "short", "with spaces in it and long enough"}) {
            var request = client().put()
                    .uri("/api/v1/days/pool/{date}/bookings/{booking}", tomorrow(), newBooking())
                    .contentType(MediaType.APPLICATION_JSON);
            if (secret != null) {
                request.header("Booking-Secret", secret);
            }
            request.bodyValue(GOOD)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo(secret == null ? "SECRET_MISSING" : "SECRET_INVALID");
        }
    }

    private static long facts() throws SQLException {
        try (var connection = databases().dataSource().getConnection();
                var found = connection.createStatement().executeQuery("select count(*) from event")) {
            found.next();
            return found.getLong(1);
        }
    }
}
