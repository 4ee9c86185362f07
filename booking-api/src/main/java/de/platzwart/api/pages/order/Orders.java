// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.booking.day.Booked;
import de.platzwart.views.bookings.BookingAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows what a browser holds at the moment. What was booked or has ended drops out. */
@Component
public class Orders {
    private final CitizenBookings bookings;
    private final Calendars calendars;
    private final Clock clock;

    Orders(CitizenBookings bookings, Calendars calendars, Clock clock) {
        this.bookings = bookings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A time that is kept, and until when. */
    record Held(BookingKey key, BookingAnswer booking, Instant until) {}

    /** So many times are kept, the first of them until then, and there they are booked. */
    record Kept(int count, Instant until, ZoneId zone, String address) {
        public boolean isFull() {
            return count >= Order.MOST;
        }
    }

    /**
     * Whether one more time would still be kept in sight.
     *
     * @param keys of those whose place it would take
     */
    public Mono<Boolean> hasRoom(Stream<BookingKey> keys, ServerWebExchange exchange) {
        Order order = Order.in(exchange.getRequest());
        return order.isFull()
                ? held(order).map(Orders::of).map(held -> !held.isFull() || keys.anyMatch(held::has))
                : Mono.just(true);
    }

    /**
     * One more is held. Answers the address of the page on which it is booked: with all others, or, where these are as
     * many as can be, alone.
     */
    public Mono<String> add(BookingKey key, ServerWebExchange exchange) {
        // what is held no more leaves first, so that it takes nobody's room
        return held(Order.in(exchange.getRequest()))
                .map(Orders::of)
                .flatMap(held -> keep(held.isFull() ? held : held.with(key), exchange))
                .map(order -> order.has(key) ? order.address() : new Order(List.of(key)).address());
    }

    /** After something that was held may be so no more, or longer. */
    public Mono<Void> renew(ServerWebExchange exchange) {
        Order order = Order.in(exchange.getRequest());
        return order.isEmpty() ? Mono.empty() : keep(order, exchange).then();
    }

    /** Where something is booked that this browser holds together with more; empty if it does not. */
    public Mono<String> placeOf(BookingKey key, ServerWebExchange exchange) {
        return placeOf(new Order(List.of(key)), exchange);
    }

    /** Where what a page shows is booked with what this browser has come to hold beside it, as by another tab. */
    Mono<String> placeOf(Order shown, ServerWebExchange exchange) {
        Order order = Order.in(exchange.getRequest());
        return shown.keys().stream().noneMatch(order::has) || shown.hasAll(order)
                ? Mono.empty()
                : held(order)
                        .map(Orders::of)
                        .filter(held -> shown.keys().stream().anyMatch(held::has))
                        .map(shown::and)
                        .filter(all -> !shown.hasAll(all))
                        .map(Order::address);
    }

    /** Empty if there is nothing. */
    Mono<Kept> kept(ServerHttpRequest request) {
        return held(Order.in(request)).filter(held -> !held.isEmpty()).map(held -> {
            Held first = held.stream().min(Comparator.comparing(Held::until)).orElseThrow();
            ZoneId zone = calendars.rulesOf(first.booking().calendar()).zone();
            return new Kept(held.size(), first.until(), zone, of(held).address());
        });
    }

    Mono<List<Held>> held(Order order) {
        return Flux.fromIterable(order.keys())
                .concatMap(key -> bookings.find(key)
                        .filter(booking -> booking.state() == Booked.State.HELD)
                        .map(booking -> new Held(key, booking, Objects.requireNonNull(booking.expiresAt()))))
                .collectList();
    }

    /** Each cookie lasts as long as its time; that of one that is held no more goes at once. */
    private Mono<Order> keep(Order order, ServerWebExchange exchange) {
        return held(order).map(held -> {
            Order rest = of(held);
            Order gone = order.and(Order.in(exchange.getRequest())).without(rest);
            held.forEach(one -> exchange.getResponse()
                    .addCookie(rest.cookie(
                            one.key(), Duration.between(clock.instant(), one.until()), exchange.getRequest())));
            gone.keys().forEach(key -> exchange.getResponse()
                    .addCookie(gone.cookie(key, Duration.ZERO, exchange.getRequest())));
            return rest;
        });
    }

    private static Order of(List<Held> held) {
        return new Order(held.stream().map(Held::key).toList());
    }
}
