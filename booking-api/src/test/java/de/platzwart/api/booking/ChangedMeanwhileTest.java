// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** With ETag and If-Match a client says which state of a booking it means, and a retry is no second wish. */
class ChangedMeanwhileTest extends PlatzwartTest {
    private static final String ONE_CHILD = "{\"party\":{\"child\":1}}";
    private static final String AT_TWO = "{\"date\":\"%s\",\"start\":\"14:00\"}";
    private static final String THIS_DAY = AT_TWO.formatted(tomorrow());
    private static final String ANOTHER_DAY = AT_TWO.formatted(tomorrow().plusDays(1));

    private final String booking = newBooking();

    @BeforeEach
    void a_hold() {
        define("meanwhile", Samples.pool(1_000));
        stands(hold(), 201, 0);
    }

    @Test
    void every_answer_that_shows_a_booking_names_its_step() {
        stands(hold(), 200, 0);
        stands(post("extension", null, null), 200, 1);
        stands(post("confirmation", null, CONTACT), 200, 2);
        stands(post("cancellation", null, ONE_CHILD), 200, 3);
        stands(post("move", null, ANOTHER_DAY), 200, 5);
        stands(citizen(client().get().uri("/api/v1/bookings/{booking}", booking)), 200, 5)
                .jsonPath("$.step")
                .doesNotExist();
        stands(admin().get().uri("/api/v1/staff/bookings/{booking}", booking).exchange(), 200, 5);
    }

    @Test
    void a_booking_by_staff_and_one_that_waits_for_payment_name_their_step_too() {
        RequestBodySpec atTheCounter =
                admin().put().uri("/api/v1/staff/days/meanwhile/{date}/bookings/{booking}", tomorrow(), newBooking());
        stands(citizen(meant(atTheCounter, null, """
            {"channel":"COUNTER","offer":"swim","start":"09:00","party":{"adult":1}}\
            """)), 200, 1);

        String paid = newBooking();
        stands(hold(paid, "adult"), 201, 0);
        stands(post(paid, "confirmation", "\"0\"", CONTACT), 202, 1);
    }

    @Test
    void a_retried_cancellation_of_a_part_is_told_that_it_has_happened() {
        stands(post("cancellation", "\"0\"", ONE_CHILD), 200, 1);
        changed(post("cancellation", "\"0\"", ONE_CHILD), 1);
        stands(post("cancellation", "\"1\"", ONE_CHILD), 200, 2)
                .jsonPath("$.places")
                .isEqualTo(1);
    }

    @Test
    void without_the_header_each_is_a_wish_of_its_own() {
        stands(post("cancellation", null, ONE_CHILD), 200, 1);
        stands(post("cancellation", null, ONE_CHILD), 200, 2)
                .jsonPath("$.places")
                .isEqualTo(1);
    }

    @Test
    void of_two_at_once_that_mean_the_same_state_exactly_one_is_done() {
        WebClient web = WebClient.create("http://localhost:" + port());
        for (int step = 0; step < 2; step++) {
            String tag = "\"" + step + "\"";
            List<Integer> answers = Flux.range(0, 2)
                    .flatMap(_ -> web.post()
                            .uri("/api/v1/bookings/{booking}/cancellation", booking)
                            .header("Booking-Secret", SECRET)
                            .header(HttpHeaders.IF_MATCH, tag)
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue(ONE_CHILD)
                            .exchangeToMono(answer -> answer.releaseBody()
                                    .thenReturn(answer.statusCode().value())))
                    .collectList()
                    .block();

            Map<Integer, Long> counted = Objects.requireNonNull(answers).stream()
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(counted).isEqualTo(Map.of(200, 1L, 412, 1L));
        }
    }

    @Test
    void all_that_citizens_change_can_be_meant_for_a_state() {
        stands(post("extension", null, null), 200, 1);

        changed(post("extension", "\"0\"", null), 1);
        changed(post("confirmation", "\"0\"", CONTACT), 1);
        changed(post("cancellation", "\"0\"", null), 1);
        changed(post("move", "\"0\"", THIS_DAY), 1);
        changed(post("move", "\"0\"", ANOTHER_DAY), 1);
        stands(post("extension", "\"1\"", null), 200, 2);
    }

    @Test
    void all_that_staff_change_can_be_meant_for_a_state() {
        stands(post("extension", null, null), 200, 1);

        changed(byStaff("cancellation", "\"0\"", ONE_CHILD), 1);
        changed(byStaff("move", "\"0\"", ANOTHER_DAY), 1);
        stands(byStaff("move", "\"1\"", ANOTHER_DAY), 200, 3);
        stands(byStaff("cancellation", "\"3\"", null), 200, 4);
    }

    @Test
    void what_is_so_already_is_answered_as_before() {
        for (int retry = 0; retry < 2; retry++) {
            stands(post("confirmation", "\"0\"", CONTACT), 200, 1);
        }
        for (int retry = 0; retry < 2; retry++) {
            stands(post("move", "\"1\"", ANOTHER_DAY), 200, 3);
        }
        for (int retry = 0; retry < 2; retry++) {
            stands(post("cancellation", "\"3\"", null), 200, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0\"", "\"7\" , \"0\"", "W/\"0\",\"x,y\",,\"0\",", "\"0\", \"0\""})
    void a_state_can_be_meant_in_all_the_ways_of_http(String ifMatch) {
        stands(post("extension", ifMatch, null), 200, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"1\"", "\"00\"", "\"\"", "\"x\"", "\"99999999999\"", "\"7\", \"8\""})
    void another_state_is_refused_whatever_it_is_called(String ifMatch) {
        changed(post("extension", ifMatch, null), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "\"0\" \"1\"", "*, \"0\"", ",", "w/\"0\"", "\"0\",x"})
    void what_is_no_etag_is_told_so(String ifMatch) {
        for (ResponseSpec answer :
                List.of(post("extension", ifMatch, null), byStaff("cancellation", ifMatch, ONE_CHILD))) {
            answer.expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("IF_MATCH_INVALID");
        }
        stands(hold(), 200, 0);
    }

    @Test
    void an_unknown_booking_and_a_wrong_secret_stay_unknown() {
        for (String id : new String[] {newBooking(), booking}) {
            client().post()
                    .uri("/api/v1/bookings/{booking}/cancellation", id)
                    .header("Booking-Secret", "x".repeat(22))
                    .header(HttpHeaders.IF_MATCH, "\"7\"")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("BOOKING_UNKNOWN");
        }
    }

    @Test
    void the_contract_shows_the_header() {
        var contract = client().get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        for (String change : new String[] {
            "bookings/{booking}/extension",
            "bookings/{booking}/confirmation",
            "bookings/{booking}/cancellation",
            "bookings/{booking}/move",
            "staff/bookings/{booking}/cancellation",
            "staff/bookings/{booking}/move"
        }) {
            contract.jsonPath("$.paths['/api/v1/" + change + "'].post.parameters[?(@.name=='If-Match')].in")
                    .isEqualTo("header");
        }
    }

    private static BodyContentSpec stands(ResponseSpec answer, int status, int step) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .valueEquals("ETag", "\"" + step + "\"")
                .expectBody();
    }

    private static void changed(ResponseSpec answer, int step) {
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        stands(answer, 412, step)
                .jsonPath("$.reason")
                .isEqualTo("BOOKING_CHANGED")
                .jsonPath("$.booking.state")
                .isEqualTo("HELD");
    }

    private ResponseSpec hold() {
        return hold(booking, "child");
    }

    private ResponseSpec hold(String id, String tariff) {
        return citizen(client().put()
                .uri("/api/v1/days/meanwhile/{date}/bookings/{booking}", tomorrow(), id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"%s\":3}}".formatted(tariff)));
    }

    private ResponseSpec post(String change, @Nullable String ifMatch, @Nullable String body) {
        return post(booking, change, ifMatch, body);
    }

    private ResponseSpec post(String id, String change, @Nullable String ifMatch, @Nullable String body) {
        RequestBodySpec request = client().post().uri("/api/v1/bookings/{booking}/" + change, id);
        return citizen(meant(request, ifMatch, body));
    }

    private ResponseSpec byStaff(String change, String ifMatch, @Nullable String body) {
        RequestBodySpec request = admin().post().uri("/api/v1/staff/bookings/{booking}/" + change, booking);
        return meant(request, ifMatch, body).exchange();
    }

    private static WebTestClient.RequestHeadersSpec<?> meant(
            RequestBodySpec request, @Nullable String ifMatch, @Nullable String body) {
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return body == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    private static ResponseSpec citizen(WebTestClient.RequestHeadersSpec<?> request) {
        return request.header("Booking-Secret", SECRET).exchange();
    }
}
