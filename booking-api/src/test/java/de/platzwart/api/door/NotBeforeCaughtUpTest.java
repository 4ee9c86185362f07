// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What a node says before it knows what there is. */
class NotBeforeCaughtUpTest {
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private final NotBeforeCaughtUp door = new NotBeforeCaughtUp(caughtUp::get);

    private MockServerWebExchange ask(String path) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        door.filter(
                        exchange,
                        passed -> Mono.fromRunnable(() -> passed.getResponse().setStatusCode(HttpStatus.OK)))
                .onErrorResume(failure -> new ComplaintAnswers(JsonMapper.shared()).handle(exchange, failure))
                .block();
        return exchange;
    }

    @Test
    void before_it_has_caught_up_it_says_later_and_nothing_else() {
        var answer = ask("/api/v1/calendars").getResponse();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(answer.getBodyAsString().block()).contains("\"reason\":\"STARTING\"");
    }

    @Test
    void people_are_told_by_a_page_and_styles_are_there_for_it() {
        var visit =
                MockServerWebExchange.from(MockServerHttpRequest.get("/book/x").header("Accept", "text/html"));
        assertThatThrownBy(() -> door.filter(visit, _ -> Mono.empty()).block())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        later -> assertThat(later.getBody().getProperties()).containsEntry("reason", "STARTING"));
        assertThat(ask("/assets/1/platzwart.css").getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void how_it_is_can_be_asked_at_any_time() {
        assertThat(ask("/actuator/health/readiness").getResponse().getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void once_open_it_stays_open_even_if_it_falls_behind() {
        caughtUp.set(true);
        assertThat(ask("/api/v1/calendars").getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
        caughtUp.set(false);
        assertThat(ask("/api/v1/calendars").getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    }
}
