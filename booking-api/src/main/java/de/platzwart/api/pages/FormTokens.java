// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import de.platzwart.api.door.Https;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the token of forms in a cookie, which is marked as secure also behind a proxy that ends https. */
final class FormTokens implements ServerCsrfTokenRepository {
    private final CookieServerCsrfTokenRepository plain = cookies(false);
    private final CookieServerCsrfTokenRepository secure = cookies(true);

    private static CookieServerCsrfTokenRepository cookies(boolean secure) {
        var cookies = new CookieServerCsrfTokenRepository();
        cookies.setCookieName("csrf");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
        return cookies;
    }

    private CookieServerCsrfTokenRepository of(ServerWebExchange exchange) {
        return Https.isUsedBy(exchange.getRequest()) ? secure : plain;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return of(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return of(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return of(exchange).loadToken(exchange);
    }
}
