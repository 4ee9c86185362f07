// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.limits.Requester;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.web.Gate;
import de.platzwart.web.Problem;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before choosing a time and nothing else: while a calendar has a line, its times are for those whose turn it
 * is. What is booked can be seen and changed at any time, and staff book by doors of their own.
 */
@Component
@Order(1)
class RushGate implements Gate {
    private static final PathPattern PAGE = PathPatternParser.defaultInstance.parse("/book/{calendar}");
    private static final PathPattern HOLD =
            PathPatternParser.defaultInstance.parse("/api/v1/days/{calendar}/{date}/bookings/{booking}");

    private final WaitingRoom room;
    private final SlipCarrier carrier;
    private final JsonMapper json;

    RushGate(WaitingRoom room, SlipCarrier carrier, JsonMapper json) {
        this.room = room;
        this.carrier = carrier;
        this.json = json;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        CalendarId page = calendar(PAGE, request);
        if (page != null) {
            Optional<Slip> slip = carrier.inCookie(request, page);
            return room.letsIn(page, slip) ? pass(exchange, chain, page, slip) : toTheLine(exchange, page);
        }
        CalendarId hold = HttpMethod.PUT.equals(request.getMethod()) ? calendar(HOLD, request) : null;
        if (hold != null) {
            Optional<Slip> slip = carrier.inHeader(request);
            return room.letsIn(hold, slip) ? pass(exchange, chain, hold, slip) : refuse(exchange, hold);
        }
        return chain.filter(exchange);
    }

    /** Null if the path is another, or leads to no calendar. */
    private static @Nullable CalendarId calendar(PathPattern pattern, ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        PathPattern.PathMatchInfo found = pattern.matchAndExtract(path);
        String name = found == null ? null : found.getUriVariables().get("calendar");
        try {
            return name == null ? null : new CalendarId(name);
        } catch (IllegalArgumentException noId) {
            return null; // whoever is asked for it says so
        }
    }

    private Mono<Void> pass(
            ServerWebExchange exchange, WebFilterChain chain, CalendarId calendar, Optional<Slip> slip) {
        Optional<Slip> turn = slip.filter(held -> room.isTurn(held, calendar));
        if (turn.isEmpty()) {
            return chain.filter(exchange);
        }
        Slip held = turn.get();
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> renew(exchange, held)));
        String name = held.calendar() + " " + held.opensAt() + " " + held.number();
        return chain.filter(exchange).contextWrite(asking -> Requester.withTurn(asking, name));
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

    private static Mono<Void> toTheLine(ServerWebExchange exchange, CalendarId calendar) {
        var answer = exchange.getResponse();
        String query = exchange.getRequest().getURI().getRawQuery();
        answer.setStatusCode(HttpStatus.SEE_OTHER);
        answer.getHeaders().setCacheControl("no-store");
        answer.getHeaders().setLocation(URI.create("/wait/" + calendar + (query == null ? "" : "?" + query)));
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
