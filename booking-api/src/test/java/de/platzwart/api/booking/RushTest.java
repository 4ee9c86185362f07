// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many want the last places at once. */
class RushTest extends PlatzwartTest {
    private static final String ONE = "{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":%d}}";

    @Test
    void of_a_thousand_clients_for_fifty_places_exactly_fifty_get_one() {
        define("rush", Samples.pool(50));

        Map<Integer, Long> answers = ask("rush", 1_000, 1);

        assertThat(answers).isEqualTo(Map.of(201, 50L, 409, 950L));
    }

    @Test
    void parties_at_the_edge_never_take_more_than_there_is() {
        define("edge", Samples.pool(50));

        Map<Integer, Long> answers = ask("edge", 300, 3);

        assertThat(answers).isEqualTo(Map.of(201, 16L, 409, 284L));
    }

    @Test
    void a_client_that_hangs_up_is_decided_all_the_same() {
        define("impatient", Samples.pool(50));
        String booking = newBooking();

        Mono<Integer> hold = hold(web(), "impatient", booking, 1);
        hold.timeout(Duration.ofNanos(1)).onErrorResume(_ -> Mono.empty()).block(Duration.ofSeconds(10));
        Integer again = hold.block(Duration.ofSeconds(10));

        assertThat(again).isIn(200, 201);
        assertThat(hold.block(Duration.ofSeconds(10))).isEqualTo(200);
    }

    private Map<Integer, Long> ask(String calendar, int clients, int party) {
        WebClient web = web();
        List<Integer> answers = Flux.range(0, clients)
                .flatMap(_ -> hold(web, calendar, newBooking(), party), clients)
                .collectList()
                .block(Duration.ofSeconds(60));
        return java.util.Objects.requireNonNull(answers).stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    private WebClient web() {
        return WebClient.create("http://localhost:" + port());
    }

    private static Mono<Integer> hold(WebClient web, String calendar, String booking, int party) {
        return web.put()
                .uri("/api/v1/days/{calendar}/{date}/bookings/{booking}", calendar, tomorrow(), booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(ONE.formatted(party))
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()));
    }
}
