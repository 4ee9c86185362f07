// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who takes the short way gets the very answer of the long one. */
class ShortWayTest extends PlatzwartTest {
    private static final String SHORT = "application/json";
    private static final String LONG = "application/json;charset=UTF-8";
    private static final String SWIM = "{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}";

    @BeforeEach
    void pool() {
        define("short-way", Samples.pool(2));
        await().untilAsserted(() ->
                assertThat(answer(SHORT, path(newBooking()), SECRET, "{}")).containsEntry("status", 422));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        short-way | {"offer":"swim","start":"09:00","party":{"child":3}}
        short-way | {"offer":"swim","start":"09:01","party":{"child":1}}
        short-way | {"offer":"swim","start":"9","party":{"child":1}}
        short-way | {"offer":"swim","start":"09:00","party":{"child":-1}}
        short-way | {"offer":"fly","start":"09:00"}
        short-way | {"offer":"swim","start":"09:00","seats":1}
        short-way | {"offer":
        short-way | null
        short-way | []
        short-way | {}
        no-such | {}
        """)
    void a_refusal_is_the_same(String calendar, String body) {
        String path = "/api/v1/days/" + calendar + "/" + tomorrow() + "/bookings/" + newBooking();
        assertThat(answer(SHORT, path, SECRET, body))
                .isEqualTo(answer(LONG, path, SECRET, body))
                .containsKey("reason");
    }

    @Test
    void what_is_wrong_in_the_address_or_the_headers_is_the_same() {
        String nowhere = "/api/v1/days/short-way/2026-02-30/bookings/" + newBooking();
        String nobody = "/api/v1/days/short-way/" + tomorrow() + "/bookings/nobody";
        assertThat(answer(SHORT, nowhere, SECRET, SWIM)).isEqualTo(answer(LONG, nowhere, SECRET, SWIM));
        assertThat(answer(SHORT, nobody, SECRET, SWIM)).isEqualTo(answer(LONG, nobody, SECRET, SWIM));
        assertThat(answer(SHORT, path(newBooking()), null, SWIM)).containsEntry("reason", "SECRET_MISSING");
    }

    @Test
    void a_booking_made_on_one_way_is_repeated_on_the_other() {
        String path = path(newBooking());
        Map<String, Object> first = answer(SHORT, path, SECRET, SWIM);
        assertThat(first)
                .containsEntry("status", 201)
                .containsEntry("Location", path.replaceFirst("days/.*/bookings", "bookings"));
        Map<String, Object> again = answer(LONG, path, SECRET, SWIM);
        assertThat(again).containsEntry("status", 200);
        assertThat(answer(SHORT, path, SECRET, SWIM)).isEqualTo(again);
        first.keySet().removeAll(Set.of("status", "Location"));
        assertThat(again).containsAllEntriesOf(first);
    }

    @Test
    void a_hold_repeated_after_a_move_shows_where_the_booking_is_by_now() {
        String booking = newBooking();
        answer(SHORT, path(booking), SECRET, SWIM);
        client().post()
                .uri("/api/v1/bookings/" + booking + "/move")
                .header("Content-Type", SHORT)
                .header("Booking-Secret", SECRET)
                .bodyValue("{\"date\":\"%s\",\"start\":\"14:00\"}"
                        .formatted(tomorrow().plusDays(1)))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(answer(SHORT, path(booking), SECRET, SWIM))
                .isEqualTo(answer(LONG, path(booking), SECRET, SWIM))
                .containsEntry("status", 200)
                .containsEntry("ETag", "\"2\"")
                .containsEntry("state", "HELD")
                .containsEntry("date", tomorrow().plusDays(1).toString())
                .containsEntry("start", "14:00");
    }

    @Test
    void what_is_free_is_the_same() {
        for (String query : new String[] {"", "?from=" + tomorrow(), "?offer=fly", "?from=never", "?places=0"}) {
            String path = "/api/v1/calendars/short-way/availability" + query;
            assertThat(looked("application/json", path))
                    .as(query)
                    .isEqualTo(looked("application/json;q=0.9", path))
                    .containsKey("status");
        }
    }

    private Map<String, Object> looked(String accept, String path) {
        return fields(client().get().uri(path).header("Accept", accept));
    }

    private static String path(String booking) {
        return "/api/v1/days/short-way/" + tomorrow() + "/bookings/" + booking;
    }

    private Map<String, Object> answer(String contentType, String path, @Nullable String secret, String body) {
        var request = client().put().uri(path).header("Content-Type", contentType);
        if (secret != null) {
            request.header("Booking-Secret", secret);
        }
        return fields(request.bodyValue(body));
    }

    /** Status, headers and fields of the answer, without what is of the moment. */
    private static Map<String, Object> fields(WebTestClient.RequestHeadersSpec<?> request) {
        var result = request.exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult();
        Map<String, Object> all = new TreeMap<>();
        result.getResponseHeaders().forEach((name, values) -> all.put(name, String.join(",", values)));
        all.putAll(Objects.requireNonNull(result.getResponseBody()));
        all.keySet().removeAll(Set.of("Content-Length", "asOf"));
        all.put("status", result.getStatus().value());
        return all;
    }
}
