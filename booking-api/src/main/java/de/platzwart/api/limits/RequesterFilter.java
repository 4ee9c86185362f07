// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.web.Gate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes where a request comes from; behind a proxy that is known only with server.forward-headers-strategy. */
@Component
@Order(0)
class RequesterFilter implements Gate {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var requester = new Requester(address(exchange.getRequest().getRemoteAddress()), null);
        return chain.filter(exchange).contextWrite(asking -> asking.put(Requester.class, requester));
    }

    private static @Nullable InetAddress address(@Nullable InetSocketAddress remote) {
        if (remote == null || remote.getAddress() != null) {
            return remote == null ? null : remote.getAddress();
        }
        try {
            return InetAddress.ofLiteral(remote.getHostString());
        } catch (IllegalArgumentException name) {
            return null; // a proxy that says a name or nonsense
        }
    }
}
