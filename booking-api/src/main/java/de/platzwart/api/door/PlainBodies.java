// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.web.Gate;
import de.platzwart.web.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Bodies are small and come as they are, in UTF-8: what is packed could grow without a bound when it is opened. */
@Component
@Order(1)
class PlainBodies implements Gate {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (isPacked(headers)) {
            return Mono.error(packed());
        }
        return isInAnotherCharset(headers) ? Mono.error(inAnotherCharset()) : chain.filter(exchange);
    }

    private static boolean isPacked(HttpHeaders headers) {
        String packing = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        return packing != null && !packing.equalsIgnoreCase("identity");
    }

    private static boolean isInAnotherCharset(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        Matcher named = CHARSET.matcher(type == null ? "" : type);
        return named.find() && !named.group(1).equalsIgnoreCase("utf-8");
    }

    private static RuntimeException packed() {
        var problem = Problem.because(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "CONTENT_ENCODING_UNSUPPORTED",
                "Send the body as it is, without Content-Encoding.");
        problem.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, "identity");
        return problem;
    }

    private static RuntimeException inAnotherCharset() {
        return Problem.because(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "CONTENT_TYPE_UNSUPPORTED", "Send the body in UTF-8.");
    }
}
