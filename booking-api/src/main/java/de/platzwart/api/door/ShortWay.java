// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.web.Gate;
import de.platzwart.web.Shortcut;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.handler.FilteringWebHandler;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * The way of the rush. Finding out which method is meant, how its parameters are made and who signed in costs more than
 * to book or to look: for the few requests that come by thousands it is known beforehand. Only what is open to
 * everybody goes here, and through all our gates. Whatever is unusual about a request goes the long way, and comes to
 * the same method.
 */
@Component
@Order(ShortWay.BEFORE_SECURITY)
class ShortWay implements WebFilter {
    static final int BEFORE_SECURITY = -200;

    private static final String ADDRESS = HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE;

    /** A shortcut with all gates before it. */
    private record Way(Shortcut shortcut, WebHandler behindGates) {
        static Way through(List<Gate> gates, Shortcut shortcut) {
            return new Way(
                    shortcut,
                    new FilteringWebHandler(
                            exchange -> shortcut.answer(
                                    Objects.requireNonNull(exchange.<Map<String, String>>getAttribute(ADDRESS)),
                                    exchange),
                            Stream.concat(shortcut.before().stream(), gates.stream())
                                    .toList()));
        }
    }

    private final List<Way> ways;

    ShortWay(List<Gate> gates, List<Shortcut> shortcuts) {
        ways = shortcuts.stream().map(shortcut -> Way.through(gates, shortcut)).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        for (Way way : ways) {
            Shortcut shortcut = way.shortcut();
            if (shortcut.method().equals(request.getMethod()) && shortcut.isUsual(request)) {
                PathPattern.PathMatchInfo found =
                        shortcut.path().matchAndExtract(request.getPath().pathWithinApplication());
                if (found != null) {
                    exchange.getAttributes().put(ADDRESS, found.getUriVariables());
                    exchange.getResponse().getHeaders().set("X-Content-Type-Options", "nosniff");
                    return way.behindGates().handle(exchange);
                }
            }
        }
        return chain.filter(exchange);
    }
}
