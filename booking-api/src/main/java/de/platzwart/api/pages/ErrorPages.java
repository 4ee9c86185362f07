// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import de.platzwart.api.door.Failures;
import de.platzwart.api.door.PagePaths;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.DispatchExceptionHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Says to people what went wrong, in their language and without a look inside. Errors come from three sides: from the
 * filters, from the dispatcher when nothing handles a path, and from a page itself by {@link PageAdvice}.
 */
@Component
@Order(-2)
class ErrorPages implements WebExceptionHandler, HandlerAdapter, DispatchExceptionHandler {
    /** There are words for these; others share those of 400 and 500. */
    static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 429, 500, 503);

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private final ObjectProvider<ViewResolver> views;
    private final Shells shells;

    ErrorPages(ObjectProvider<ViewResolver> views, Shells shells) {
        this.views = views;
        this.shells = shells;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return PagePaths.wantsPage(exchange.getRequest()) ? show(exchange, failure) : Mono.error(failure);
    }

    @Override
    public Mono<HandlerResult> handleError(ServerWebExchange exchange, Throwable failure) {
        return handle(exchange, failure).then(Mono.empty());
    }

    @Override
    public boolean supports(Object handler) {
        return false;
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        return Mono.error(new IllegalStateException("handles errors only"));
    }

    Mono<Void> show(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted() || failure instanceof AbortedException) {
            return Mono.error(failure);
        }
        int status = Failures.statusOf(failure).value();
        response.setRawStatusCode(status);
        if (failure instanceof ErrorResponse known) {
            response.getHeaders().putAll(known.getHeaders());
        }
        if (status == 429 || status == 503) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        }
        String incident = status == 500 ? note(failure) : "";
        Shell shell = shells.of(exchange.getRequest());
        Map<String, Object> model = Map.of("shell", shell, "words", "error." + worded(status), "incident", incident);
        Locale locale = Locale.forLanguageTag(shell.language());
        return views.orderedStream()
                .map(resolver -> resolver.resolveViewName("error", locale))
                .reduce(Mono.empty(), Mono::switchIfEmpty)
                .flatMap(view -> view.render(model, MediaType.TEXT_HTML, exchange));
    }

    private static int worded(int status) {
        if (WORDED.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }

    private static String note(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return incident;
    }
}
