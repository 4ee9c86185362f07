// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.views.availability.AvailabilityAnswers.Question;
import de.platzwart.views.calendars.CalendarsView;
import de.platzwart.web.Blocking;
import de.platzwart.web.Problem;
import de.platzwart.web.Representation;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers what is free. A question that was asked before costs a look into a map. */
@RestController
final class AvailabilityEndpoint {
    static final String PATH = "/api/v1/calendars/{calendar}/availability";
    private static final int SLOTS_AT_MOST = 10_000;
    /** Fewer are put together within a millisecond; more would keep the others on the event loop waiting. */
    private static final int SLOTS_ON_THE_LOOP = 500;

    private final CalendarsView calendars;
    private final AvailabilityView view;
    private final AvailabilityAnswers answers;
    private final AvailabilityStream stream;
    private final Blocking blocking;
    private final Clock clock;

    AvailabilityEndpoint(
            CalendarsView calendars,
            AvailabilityView view,
            AvailabilityAnswers answers,
            AvailabilityStream stream,
            Blocking blocking,
            Clock clock) {
        this.calendars = calendars;
        this.view = view;
        this.answers = answers;
        this.stream = stream;
        this.blocking = blocking;
        this.clock = clock;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Void> availability(@PathVariable String calendar, ServerWebExchange exchange) {
        Instant now = clock.instant();
        Question question =
                new Question(calendar, exchange.getRequest().getURI().getRawQuery());
        Representation ready = answers.ready(question, now);
        if (ready != null) {
            return ready.answer(exchange);
        }
        Asked asked = asked(calendar, exchange.getRequest(), now);
        return view.slots(asked) <= SLOTS_ON_THE_LOOP
                ? answers.put(question, asked, now).answer(exchange)
                : blocking.call(() -> answers.put(question, asked, now)).flatMap(put -> put.answer(exchange));
    }

    @GetMapping(path = "/api/v1/calendars/{calendar}/availability/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(@PathVariable String calendar, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Asked asked = asked(calendar, request, clock.instant());
        Flux<byte[]> told = stream.listen(
                        asked, lastEventId(request.getHeaders().getFirst("Last-Event-ID")))
                .onErrorMap(RejectedExecutionException.class, _ -> tooMany());
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no"); // proxies must not collect what is meant for now
        return response.writeAndFlushWith(
                told.map(bytes -> Mono.just(response.bufferFactory().wrap(bytes))));
    }

    private Asked asked(String calendar, ServerHttpRequest request, Instant now) {
        Asked asked = Asked.of(calendar, request.getQueryParams(), calendars, now);
        if (view.slots(asked) > SLOTS_AT_MOST) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "TOO_MANY_SLOTS",
                    "these days have more than " + SLOTS_AT_MOST + " slots, ask for fewer days at a time");
        }
        return asked;
    }

    /** An id that is none of ours says nothing about what a listener knows. */
    private static long lastEventId(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private static RuntimeException tooMany() {
        var problem = Problem.because(
                HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_LISTENERS", "too many are listening, ask from time to time");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
        return problem;
    }
}
