// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.pages.FormTokens;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What each visitor has of their own on a page that they share. */
public enum Own {
    /** Proves that a form is ours. */
    TOKEN,
    /** Opens the booking that is made with this page. */
    KEY;

    private static final String ATTRIBUTE = Own.class.getName();

    /** A page says what of it is one visitor's: the others must not get it. */
    public void is(String text, ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE + this, text);
    }

    /** As it stands in the page that was written; null if that has none. */
    @Nullable
    String in(ServerWebExchange exchange) {
        if (this == TOKEN) {
            CsrfToken token = exchange.getAttribute(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME);
            return token == null ? null : token.getToken();
        }
        return exchange.getAttribute(ATTRIBUTE + this);
    }

    /** Fresh ones. */
    static Mono<Map<Own, byte[]>> of(ServerWebExchange visitor, FormTokens tokens) {
        return tokens.masked(visitor).map(token -> {
            Map<Own, byte[]> own = new EnumMap<>(Own.class);
            own.put(TOKEN, bytes(token));
            own.put(KEY, bytes(BookingKey.fresh().text()));
            return own;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
