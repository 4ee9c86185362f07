// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.limits.Requester;
import de.platzwart.booking.calendar.CalendarId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks for the turn of one calendar, where a request takes places in several: the gate stands before all of a request,
 * and would keep out what nobody waits for.
 */
@Component
public final class Turns {
    private final WaitingRoom room;
    private final SlipCarrier carrier;

    Turns(WaitingRoom room, SlipCarrier carrier) {
        this.room = room;
        this.carrier = carrier;
    }

    /** Empty, and nothing is taken, if whoever asks has to wait for their turn there first. */
    public <T> Mono<T> take(CalendarId calendar, ServerWebExchange exchange, Mono<T> places) {
        Optional<Slip> slip = carrier.inCookie(exchange.getRequest(), calendar);
        if (!room.letsIn(calendar, slip)) {
            return Mono.empty();
        }
        return slip.filter(held -> room.isTurn(held, calendar))
                .map(turn -> places.doOnNext(_ -> renew(turn, exchange))
                        .contextWrite(asking -> Requester.withTurn(asking, turn.name())))
                .orElse(places);
    }

    private void renew(Slip turn, ServerWebExchange exchange) {
        exchange.getResponse().addCookie(carrier.cookie(room.renewed(turn), exchange.getRequest()));
    }
}
