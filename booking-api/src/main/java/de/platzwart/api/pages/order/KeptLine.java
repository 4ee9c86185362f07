// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says what is kept already wherever more can be chosen. */
@ControllerAdvice({"de.platzwart.api.pages.find", "de.platzwart.api.pages.times"})
class KeptLine {
    private final Orders orders;

    KeptLine(Orders orders) {
        this.orders = orders;
    }

    /** Asked for when the page is written, and only where the browser holds something. */
    @ModelAttribute("kept")
    Mono<Orders.Kept> kept(ServerWebExchange exchange) {
        return orders.kept(exchange.getRequest());
    }
}
