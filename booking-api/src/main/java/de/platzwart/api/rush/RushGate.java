// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.limits.Requester;
import de.platzwart.api.rush.Choosing.Choice;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.web.Gate;
import de.platzwart.web.Problem;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before choosing a time and nothing else: while a calendar has a line, its times are for those whose turn it
 * is. What is booked can be seen, confirmed and cancelled at any time, and staff book by doors of their own.
 */
@Component
@Order(1)
class RushGate implements Gate {
    /** With this, a part of a page is asked for by htmx, which would put the waiting room into that part. */
    private static final String ASKED_BY_SCRIPT = "HX-Request";

    private static final String LEAD_THE_PAGE = "HX-Redirect";

    private final Choosing choosing;
    private final WaitingRoom room;
    private final SlipCarrier carrier;
    private final JsonMapper json;

    RushGate(Choosing choosing, WaitingRoom room, SlipCarrier carrier, JsonMapper json) {
        this.choosing = choosing;
        this.room = room;
        this.carrier = carrier;
        this.json = json;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return choosing.of(exchange.getRequest())
                .flatMap(choice ->
                        choice.map(chosen -> filter(exchange, chain, chosen)).orElseGet(() -> chain.filter(exchange)));
    }

    private Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain, Choice choice) {
        ServerHttpRequest request = exchange.getRequest();
        CalendarId calendar = choice.calendar();
        Optional<Slip> slip = choice.isPage() ? carrier.inCookie(request, calendar) : carrier.inHeader(request);
        if (room.letsIn(calendar, slip)) {
            return pass(exchange, chain, calendar, slip);
        }
        return choice.isPage() ? toTheLine(exchange, choice) : refuse(exchange, calendar);
    }

    private Mono<Void> pass(
            ServerWebExchange exchange, WebFilterChain chain, CalendarId calendar, Optional<Slip> slip) {
        Optional<Slip> turn = slip.filter(held -> room.isTurn(held, calendar));
        if (turn.isEmpty()) {
            return chain.filter(exchange);
        }
        Slip held = turn.get();
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> renew(exchange, held)));
        return chain.filter(exchange).contextWrite(asking -> Requester.withTurn(asking, held.name()));
    }

    private void renew(ServerWebExchange exchange, Slip turn) {
        HttpStatusCode answer = exchange.getResponse().getStatusCode();
        if (answer == null) {
            return;
        }
        if (HttpStatus.SEE_OTHER.isSameCodeAs(answer)) {
            exchange.getResponse().addCookie(carrier.cookie(room.renewed(turn), exchange.getRequest()));
        } else if (HttpStatus.CREATED.isSameCodeAs(answer)) {
            carrier.intoHeader(exchange.getResponse().getHeaders(), room.renewed(turn));
        }
    }

    private static Mono<Void> toTheLine(ServerWebExchange exchange, Choice choice) {
        var answer = exchange.getResponse();
        String line = WayBack.toTheLine(exchange.getRequest(), choice);
        answer.getHeaders().setCacheControl("no-store");
        if (exchange.getRequest().getHeaders().containsHeader(ASKED_BY_SCRIPT)) {
            answer.setStatusCode(HttpStatus.OK);
            answer.getHeaders().set(LEAD_THE_PAGE, line);
        } else {
            answer.setStatusCode(HttpStatus.SEE_OTHER);
            answer.getHeaders().setLocation(URI.create(line));
        }
        return answer.setComplete();
    }

    private Mono<Void> refuse(ServerWebExchange exchange, CalendarId calendar) {
        var problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "WAITING_ROOM",
                "More want to book here than can at once. Take a number with POST to 'line', and ask for it with GET.");
        problem.setProperty("line", "/api/v1/calendars/" + calendar + "/line");
        problem.setProperty("page", "/wait/" + calendar);
        var answer = exchange.getResponse();
        answer.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, "3");
        answer.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.writeWith(Mono.fromSupplier(() -> answer.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
