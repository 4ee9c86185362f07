// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What all pages have: their shell, the token that proves that a form is ours, and errors that are pages too. */
@ControllerAdvice(basePackages = "de.platzwart.api.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {
    private final Shells shells;
    private final ErrorPages errors;

    PageAdvice(Shells shells, ErrorPages errors) {
        this.shells = shells;
        this.errors = errors;
    }

    @ModelAttribute("shell")
    Shell shell(ServerWebExchange exchange) {
        return shells.of(exchange.getRequest());
    }

    /** The token is only made when somebody subscribes; Thymeleaf then finds it as an attribute of the exchange. */
    @ModelAttribute
    Mono<CsrfToken> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(
                made -> exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, made));
    }

    @ExceptionHandler(Throwable.class)
    Mono<Void> failed(Throwable failure, ServerWebExchange exchange) {
        return errors.show(exchange, failure);
    }
}
