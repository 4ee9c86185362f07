// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import de.platzwart.api.pages.FormTokens;
import de.platzwart.api.pages.Languages;
import de.platzwart.api.pages.order.Order;
import de.platzwart.web.Shortcut;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Opening a page that many look at. */
final class PageShortcut implements Shortcut {
    private final PathPattern path;
    private final ReadyPages pages;
    private final Languages languages;
    private final List<WebFilter> locks;
    private final FormTokens tokens = new FormTokens();

    /** @param locks what writes the headers that every page is locked up with */
    PageShortcut(String path, ReadyPages pages, Languages languages, List<WebFilter> locks) {
        this.path = PathPatternParser.defaultInstance.parse(path);
        this.pages = pages;
        this.languages = languages;
        this.locks = locks;
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public PathPattern path() {
        return path;
    }

    @Override
    public List<WebFilter> before() {
        return locks;
    }

    /** Who chooses a language gets a cookie, and who holds something sees it on the page: both go the long way. */
    @Override
    public boolean isUsual(ServerHttpRequest request) {
        @Nullable String query = request.getURI().getRawQuery();
        return wantsPage(request.getHeaders().getFirst(HttpHeaders.ACCEPT))
                && (query == null || !query.contains(Languages.PARAMETER))
                && !Order.isIn(request);
    }

    private static boolean wantsPage(@Nullable String accept) {
        return accept == null
                || accept.equals(MediaType.ALL_VALUE)
                || accept.equals(MediaType.TEXT_HTML_VALUE)
                || accept.startsWith(MediaType.TEXT_HTML_VALUE + ",");
    }

    /** Whoever waited for a page goes on on their own event loop, not on the thread that put it together. */
    @Override
    public Mono<Void> answer(Map<String, String> address, ServerWebExchange exchange) {
        return Mono.deferContextual(asking -> {
            Mono<ReadyPage> page = pages.page(Asked.in(exchange.getRequest(), languages));
            Mono<ReadyPage> here = asking.<Scheduler>getOrEmpty(Scheduler.class)
                    .map(page::publishOn)
                    .orElse(page);
            return here.flatMap(ready -> ready.send(exchange, tokens));
        });
    }
}
