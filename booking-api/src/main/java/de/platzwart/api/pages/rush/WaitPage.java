// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.rush;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.limits.TurnedAway;
import de.platzwart.api.rush.NumberDesk;
import de.platzwart.api.rush.SlipCarrier;
import de.platzwart.api.rush.Standing;
import de.platzwart.api.rush.WaitingRoom;
import de.platzwart.api.rush.WayBack;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.web.Addresses;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where people wait until they are called. Opening it takes a number, where that needs no proof of work. */
@Controller
class WaitPage {
    private final WaitingRoom room;
    private final NumberDesk desk;
    private final SlipCarrier carrier;
    private final Proofs proofs;
    private final Calendars calendars;

    WaitPage(WaitingRoom room, NumberDesk desk, SlipCarrier carrier, Proofs proofs, Calendars calendars) {
        this.room = room;
        this.desk = desk;
        this.carrier = carrier;
        this.proofs = proofs;
        this.calendars = calendars;
    }

    @GetMapping("/wait/{calendar}")
    Mono<Rendering> show(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        var view = new WaitView(id, calendars.rulesOf(id), exchange.getRequest(), locale);
        Standing standing = room.ask(id, carrier.inCookie(exchange.getRequest(), id));
        if (standing.state() != Standing.State.NO_NUMBER) {
            keep(standing, exchange);
            return Mono.just(view.of(standing));
        }
        if (exchange.getRequest().getCookies().isEmpty()) {
            return Mono.just(withoutCookies(view, exchange.getRequest()));
        }
        return proofs.isAskedFor(id)
                ? Mono.just(view.door("NO_NUMBER", HttpStatus.OK))
                : take(id, null, exchange).map(view::of).onErrorResume(TurnedAway.class, view::refusal);
    }

    /** With a proof. What came of it is shown by the page itself, so that loading it again takes nothing. */
    @PostMapping("/wait/{calendar}")
    Mono<Rendering> take(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        var view = new WaitView(id, calendars.rulesOf(id), exchange.getRequest(), locale);
        return exchange.getFormData()
                .flatMap(form -> take(id, form.getFirst("proof"), exchange))
                .map(_ -> WaitView.redirect(WayBack.toTheLine(exchange.getRequest(), false)))
                .onErrorResume(TurnedAway.class, view::refusal);
    }

    private Mono<Standing> take(CalendarId calendar, @Nullable String proof, ServerWebExchange exchange) {
        return desk.take(calendar, carrier.inCookie(exchange.getRequest(), calendar), proof)
                .doOnNext(standing -> keep(standing, exchange));
    }

    private void keep(Standing standing, ServerWebExchange exchange) {
        if (standing.slip() != null) {
            exchange.getResponse().addCookie(carrier.cookie(standing.slip(), exchange.getRequest()));
        }
    }

    /** Whoever cannot keep a number would take another one with each look. Comes with a cookie, if there can be one. */
    private static Rendering withoutCookies(WaitView view, ServerHttpRequest request) {
        return WayBack.asksForCookies(request)
                ? view.door("NO_COOKIES", HttpStatus.OK)
                : WaitView.redirect(WayBack.toTheLine(request, true));
    }
}
