// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.web.Shortcut;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Looking what is free. */
@Component
final class AvailabilityShortcut implements Shortcut {
    private static final PathPattern PATH = PathPatternParser.defaultInstance.parse(AvailabilityEndpoint.PATH);

    private final AvailabilityEndpoint endpoint;

    AvailabilityShortcut(AvailabilityEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public PathPattern path() {
        return PATH;
    }

    @Override
    public boolean isUsual(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String accept = headers.getFirst(HttpHeaders.ACCEPT);
        return accept == null || accept.equals(MediaType.ALL_VALUE) || accept.equals(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    public Mono<Void> answer(Map<String, String> address, ServerWebExchange exchange) {
        return endpoint.availability(Objects.requireNonNull(address.get("calendar")), exchange);
    }
}
