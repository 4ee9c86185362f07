// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.web.Problem;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Nothing is changed for a page of another site that a browser shows to somebody who signed in here. */
final class OwnPagesOnly implements WebFilter {
    private static final Set<HttpMethod> ONLY_LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return ONLY_LOOKING.contains(request.getMethod()) || isOwn(request)
                ? chain.filter(exchange)
                : Mono.error(Problem.because(
                        HttpStatus.FORBIDDEN, "FORBIDDEN", "A page of another site asks, which must not act for you."));
    }

    /** Browsers say who asks, at the least where the page is from; whoever is no browser says neither. */
    private static boolean isOwn(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return site == null ? !CorsUtils.isCorsRequest(request) : OWN.contains(site);
    }
}
