// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.rush;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.rush.SlipCarrier;
import de.platzwart.api.rush.Standing;
import de.platzwart.api.rush.WaitingRoom;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.web.Addresses;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where people wait until they are called. Opening it takes a number; it is light, since so many look at it. */
@Controller
class WaitPage {
    private final WaitingRoom room;
    private final SlipCarrier carrier;
    private final Calendars calendars;

    WaitPage(WaitingRoom room, SlipCarrier carrier, Calendars calendars) {
        this.room = room;
        this.carrier = carrier;
        this.calendars = calendars;
    }

    @GetMapping("/wait/{calendar}")
    Mono<Rendering> show(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        CalendarRules rules = calendars.rulesOf(id);
        return room.join(id, carrier.inCookie(exchange.getRequest(), id)).map(standing -> {
            if (standing.slip() != null) {
                exchange.getResponse().addCookie(carrier.cookie(standing.slip(), exchange.getRequest()));
            }
            return standing.isFree() ? goOn(id, exchange) : page(rules, standing, locale);
        });
    }

    private static Rendering goOn(CalendarId calendar, ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        return Rendering.redirectTo("/book/" + calendar + (query == null ? "" : "?" + query))
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static Rendering page(CalendarRules rules, Standing standing, Locale locale) {
        return Rendering.view("wait")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("rules", rules)
                .modelAttribute("standing", standing)
                .modelAttribute("minutes", (standing.calledIn().toSeconds() + 59) / 60)
                .modelAttribute("askAgain", standing.askAgain().toSeconds())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
