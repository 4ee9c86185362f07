// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.web.Gate;
import de.platzwart.web.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Bodies are small and come as they are: what is packed could grow without a bound when it is opened. */
@Component
@Order(1)
class PlainBodies implements Gate {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String packing = exchange.getRequest().getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        return packing == null || packing.equalsIgnoreCase("identity") ? chain.filter(exchange) : Mono.error(packed());
    }

    private static RuntimeException packed() {
        var problem = Problem.because(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "CONTENT_ENCODING_UNSUPPORTED",
                "Send the body as it is, without Content-Encoding.");
        problem.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, "identity");
        return problem;
    }
}
