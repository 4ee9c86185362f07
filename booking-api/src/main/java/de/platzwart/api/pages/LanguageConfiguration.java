// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import de.platzwart.api.door.Cookies;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename(Languages.MESSAGES);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleContextResolver localeContextResolver(Languages languages) {
        return new LocaleContextResolver() {
            @Override
            public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
                return new SimpleLocaleContext(
                        languages.of(exchange.getRequest()).locale());
            }

            @Override
            public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext chosen) {
                throw new UnsupportedOperationException("the language is chosen with ?lang=");
            }
        };
    }

    /** Whoever chose a language keeps it. */
    static void remember(Languages languages, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        languages.asked(request).ifPresent(language -> exchange.getResponse()
                .addCookie(Cookies.locked(Languages.PARAMETER, language.tag(), REMEMBERED, request)
                        .build()));
    }
}
