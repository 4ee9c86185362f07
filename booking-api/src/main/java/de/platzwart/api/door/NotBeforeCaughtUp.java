// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.views.Readiness;
import de.platzwart.web.Problem;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node that just started does not know yet what there is. Until it has caught up once it says "later" to everybody:
 * whoever is told that there is no such calendar does not come back.
 */
@Component
@Order(0)
class NotBeforeCaughtUp implements WebFilter {
    private static final String LATER = "This node is still starting. Try again in a moment.";

    private final BooleanSupplier caughtUp;
    private final byte[] later;
    private volatile boolean open;

    @Autowired
    NotBeforeCaughtUp(Readiness readiness, JsonMapper json) {
        this(readiness::caughtUp, json);
    }

    NotBeforeCaughtUp(BooleanSupplier caughtUp, JsonMapper json) {
        this.caughtUp = caughtUp;
        this.later = json.writeValueAsBytes(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STARTING", LATER));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        open = open || caughtUp.getAsBoolean();
        if (open || !knowsSomething(exchange.getRequest().getPath().value())) {
            return chain.filter(exchange);
        }
        return PagePaths.wantsPage(exchange.getRequest())
                ? Mono.error(Problem.because(HttpStatus.SERVICE_UNAVAILABLE, "STARTING", LATER))
                : sayLater(exchange);
    }

    /** Whether the answer depends on what happened so far: not how we are, nor how our pages look. */
    private static boolean knowsSomething(String path) {
        return path.startsWith("/api/") || (PagePaths.isPage(path) && !path.startsWith("/assets/"));
    }

    private Mono<Void> sayLater(ServerWebExchange exchange) {
        var answer = exchange.getResponse();
        answer.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        answer.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.writeWith(Mono.fromSupplier(() -> answer.bufferFactory().wrap(later)));
    }
}
