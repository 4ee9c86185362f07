// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.views.Readiness;
import de.platzwart.web.Gate;
import de.platzwart.web.Problem;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A node that just started does not know yet what there is. Until it has caught up once it says "later" to everybody:
 * whoever is told that there is no such calendar does not come back.
 */
@Component
@Order(0)
class NotBeforeCaughtUp implements Gate {
    private final BooleanSupplier caughtUp;
    private volatile boolean open;

    @Autowired
    NotBeforeCaughtUp(Readiness readiness) {
        this(readiness::caughtUp);
    }

    NotBeforeCaughtUp(BooleanSupplier caughtUp) {
        this.caughtUp = caughtUp;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        open = open || caughtUp.getAsBoolean();
        if (open || !knowsSomething(exchange.getRequest().getPath().value())) {
            return chain.filter(exchange);
        }
        return Mono.error(Problem.because(
                HttpStatus.SERVICE_UNAVAILABLE, "STARTING", "This node is still starting. Try again in a moment."));
    }

    /** Whether the answer depends on what happened so far: not how we are, nor how our pages look. */
    private static boolean knowsSomething(String path) {
        return path.startsWith("/api/") || (PagePaths.isPage(path) && !path.startsWith("/assets/"));
    }
}
