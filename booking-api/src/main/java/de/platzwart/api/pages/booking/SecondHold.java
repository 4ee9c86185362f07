// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.pages.order.Orders;
import de.platzwart.api.rush.Turns;
import de.platzwart.api.rush.WayBack;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.views.bookings.BookingAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The time was over while somebody typed: what is still free is kept anew under the next key. Where there is a line
 * they wait for their turn first, and what they typed is there when they come back.
 */
@Component
class SecondHold {
    private final CitizenBookings bookings;
    private final Orders orders;
    private final Turns turns;
    private final TypedContact typed;
    private final Proofs proofs;

    SecondHold(CitizenBookings bookings, Orders orders, Turns turns, TypedContact typed, Proofs proofs) {
        this.bookings = bookings;
        this.orders = orders;
        this.turns = turns;
        this.typed = typed;
        this.proofs = proofs;
    }

    /** Empty, and nothing is kept, if somebody has to wait for their turn. */
    Mono<DayReply> take(BookingKey lapsed, BookingAnswer before, @Nullable String proof, ServerWebExchange exchange) {
        return turns.take(before.calendar(), exchange, bookings.holdAgain(lapsed, before, proof))
                .delayUntil(
                        reply -> reply instanceof BookingStands ? orders.add(lapsed.next(), exchange) : Mono.empty())
                .doOnNext(reply -> {
                    if (reply instanceof BookingStands
                            && typed.in(lapsed, exchange.getRequest()).isPresent()) {
                        exchange.getResponse().addCookie(typed.forget(lapsed, exchange.getRequest()));
                    }
                });
    }

    /** Where somebody waits; what they typed stays on their device. */
    String toTheLine(BookingKey lapsed, BookingAnswer before, ContactForm contact, ServerWebExchange exchange) {
        exchange.getResponse().addCookie(typed.keep(lapsed, contact, exchange.getRequest()));
        return WayBack.toTheLine(before.calendar(), lapsed);
    }

    /** Whoever comes back from the line finds the form as they filled it in. */
    Rendering.Builder<?> afterTheLine(
            Rendering.Builder<?> page, BookingKey key, BookingAnswer booking, ServerWebExchange exchange) {
        if (booking.state() == Booked.State.LAPSED) {
            typed.in(key, exchange.getRequest()).ifPresent(contact -> page.modelAttribute("contact", contact)
                    .modelAttribute("isTypedStill", true)
                    .modelAttribute(
                            "dueProofs",
                            DueProof.of(key, booking, DueProof.MISSING, proofs).stream()
                                    .toList()));
        }
        return page;
    }
}
