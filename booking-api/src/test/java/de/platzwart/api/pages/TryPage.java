// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A page that only tests have: what the layout does with a form, and what a broken page does. */
@Controller
class TryPage {
    static final String PATH = "/book/try";

    @GetMapping(PATH)
    String form() {
        return "try";
    }

    @PostMapping(PATH)
    Mono<Void> sent(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        return exchange.getResponse().setComplete();
    }

    @GetMapping(PATH + "/broken")
    String broken() {
        throw new IllegalStateException("nobody shall read this");
    }
}
