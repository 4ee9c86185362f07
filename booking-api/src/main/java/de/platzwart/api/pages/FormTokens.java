// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import de.platzwart.api.door.Https;
import de.platzwart.web.RandomBits;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the token of forms in a cookie, which is marked as secure also behind a proxy that ends https. */
public final class FormTokens implements ServerCsrfTokenRepository {
    public static final String COOKIE = "csrf";

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final int RANDOM_BYTES = 16;
    private static final XorServerCsrfTokenRequestAttributeHandler MASKING = masking();

    private final CookieServerCsrfTokenRepository plain = cookies(false);
    private final CookieServerCsrfTokenRepository secure = cookies(true);

    private static CookieServerCsrfTokenRepository cookies(boolean secure) {
        var cookies = new CookieServerCsrfTokenRepository();
        cookies.setCookieName(COOKIE);
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
        return cookies;
    }

    private static XorServerCsrfTokenRequestAttributeHandler masking() {
        var masking = new XorServerCsrfTokenRequestAttributeHandler();
        masking.setSecureRandom(RandomBits.source());
        return masking;
    }

    /** A token that no visitor has. */
    public static String fresh() {
        return HexFormat.of().formatHex(RandomBits.bytes(RANDOM_BYTES));
    }

    private CookieServerCsrfTokenRepository of(ServerWebExchange exchange) {
        return Https.isUsedBy(exchange.getRequest()) ? secure : plain;
    }

    /** The token of a visitor as a form carries it: another text each time, so that no packing tells it. */
    public Mono<String> masked(ServerWebExchange exchange) {
        Mono<CsrfToken> token = loadToken(exchange)
                .switchIfEmpty(Mono.defer(() -> generateToken(exchange)).delayUntil(made -> saveToken(exchange, made)));
        MASKING.handle(exchange, token);
        return exchange.<Mono<CsrfToken>>getRequiredAttribute(CsrfToken.class.getName())
                .map(CsrfToken::getToken);
    }

    /** As Spring does it, without another thread for a few random bytes. */
    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> new DefaultCsrfToken(HEADER, PARAMETER, fresh()));
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
