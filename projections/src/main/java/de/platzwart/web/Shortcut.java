// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** A request that comes so often that what the framework finds out about each is known beforehand. */
public interface Shortcut {
    HttpMethod method();

    PathPattern path();

    /** Whether it looks as most do; what does not goes the long way. */
    boolean isUsual(ServerHttpRequest request);

    /** What stands before it besides our gates. */
    default List<WebFilter> before() {
        return List.of();
    }

    /**
     * Answers as the method does that the long way leads to.
     *
     * @param address what the path says
     */
    Mono<Void> answer(Map<String, String> address, ServerWebExchange exchange);
}
