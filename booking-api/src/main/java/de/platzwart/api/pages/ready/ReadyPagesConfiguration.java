// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import de.platzwart.api.pages.Languages;
import de.platzwart.web.Shortcut;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.handler.FilteringWebHandler;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class ReadyPagesConfiguration {
    /** Put together on the long way, security and all, only without a visitor. */
    @Bean
    ReadyPages readyPages(
            DispatcherHandler dispatcher,
            WebFilterChainProxy security,
            ServerCodecConfigurer codecs,
            LocaleContextResolver locales,
            ExecutorService threads) {
        WebHandler longWay = new FilteringWebHandler(dispatcher, List.of(security));
        // Spring's would make one, and go on with the page on a thread that must not read templates
        WebSessionManager noSessions = _ -> Mono.empty();
        return new ReadyPages(
                asked -> Mono.defer(() -> {
                    KeptResponse kept = new KeptResponse();
                    var nobody =
                            new DefaultServerWebExchange(new NobodysRequest(asked), kept, noSessions, codecs, locales);
                    return longWay.handle(nobody)
                            .then(Mono.defer(kept::setComplete))
                            .then(Mono.fromSupplier(() -> ReadyPage.of(nobody, kept.body())));
                }),
                threads);
    }

    @Bean
    Shortcut startPageShortcut(
            ReadyPages pages, Languages languages, @Qualifier("pages") SecurityWebFilterChain chain) {
        return new PageShortcut("/", pages, languages, locks(chain));
    }

    @Bean
    Shortcut timesPageShortcut(
            ReadyPages pages, Languages languages, @Qualifier("pages") SecurityWebFilterChain chain) {
        return new PageShortcut("/book/{calendar}", pages, languages, locks(chain));
    }

    /** Whatever a gate answers in place of the page has the headers of a page, too. */
    private static List<WebFilter> locks(SecurityWebFilterChain chain) {
        return chain.getWebFilters()
                .filter(HttpHeaderWriterWebFilter.class::isInstance)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
