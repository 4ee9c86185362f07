// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.commands.Commands;
import de.platzwart.api.limits.TurnedAway;
import de.platzwart.api.pages.booking.ContactForm;
import de.platzwart.api.pages.booking.DueProof;
import de.platzwart.api.rush.Turns;
import de.platzwart.api.vault.Contact;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Several times at once. Each is asked of its own day, one after another, and each answer stands, whatever becomes of
 * the others; asking again for the same changes nothing.
 */
@Controller
class OrderPage {
    private final CitizenBookings bookings;
    private final Orders orders;
    private final Turns turns;
    private final OrderView view;

    OrderPage(CitizenBookings bookings, Orders orders, Turns turns, OrderView view) {
        this.bookings = bookings;
        this.orders = orders;
        this.turns = turns;
        this.view = view;
    }

    /** What became of one booking of the order; its key is another if it had to be kept anew. */
    private record Outcome(BookingKey key, @Nullable String refusal) {
        static Outcome of(BookingKey key, DayReply reply) {
            return switch (reply) {
                case BookingStands _ -> new Outcome(key, null);
                case Refused refused -> new Outcome(key, refused.reason().name());
                case DayStands _ -> throw new IllegalStateException("a booking is answered with a booking");
            };
        }
    }

    /** What this browser holds beside it is shown with it. */
    @GetMapping("/order/{keys}")
    Mono<Rendering> show(@PathVariable String keys, ServerWebExchange exchange, Locale locale) {
        Order order = open(keys);
        return orders.placeOf(order, exchange)
                .map(OrderPage::goTo)
                .switchIfEmpty(Mono.defer(() -> view.of(order, Map.of(), locale).map(Rendering.Builder::build)));
    }

    @PostMapping("/order/{keys}/extension")
    Mono<Rendering> extend(@PathVariable String keys, ServerWebExchange exchange, Locale locale) {
        Order order = open(keys);
        return orders.held(order)
                .flatMapIterable(held -> held)
                .concatMap(held -> bookings.extend(held.key()).map(reply -> Outcome.of(held.key(), reply)))
                .collectList()
                .delayUntil(_ -> orders.renew(exchange))
                .flatMap(outcomes -> answer(order, outcomes, ContactForm.EMPTY, locale));
    }

    @PostMapping("/order/{keys}/removal")
    Mono<Rendering> leaveOut(@PathVariable String keys, ServerWebExchange exchange) {
        Order order = open(keys);
        return exchange.getFormData().flatMap(form -> {
            BookingKey out = BookingKey.of(String.valueOf(form.getFirst("key"))).orElseThrow(OrderView::unknown);
            Order rest = order.without(new Order(List.of(out)));
            return bookings.abandonHold(out)
                    .then(orders.renew(exchange))
                    .thenReturn(goTo(rest.isEmpty() ? order.address() : rest.address()));
        });
    }

    @PostMapping("/order/{keys}/confirmation")
    Mono<Rendering> confirm(@PathVariable String keys, ServerWebExchange exchange, Locale locale) {
        Order order = open(keys);
        return exchange.getFormData().flatMap(form -> {
            ContactForm contact = ContactForm.in(form);
            var problems = contact.problems();
            return problems.isEmpty()
                    ? confirm(order, contact, new Means(form, exchange), locale)
                    : view.of(order, Map.of(), locale).map(page -> page.modelAttribute("contact", contact)
                            .modelAttribute("problems", problems)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .build());
        });
    }

    /** What whoever asks has that a hold may need: proofs of work, and turns in lines. */
    private record Means(MultiValueMap<String, String> form, ServerWebExchange exchange) {}

    private Mono<Rendering> confirm(Order order, ContactForm form, Means means, Locale locale) {
        Contact contact = form.contact(locale);
        return Flux.fromIterable(order.keys())
                .concatMap(key -> confirm(key, contact, means))
                .collectList()
                .delayUntil(_ -> orders.renew(means.exchange()))
                .flatMap(outcomes ->
                        answer(new Order(outcomes.stream().map(Outcome::key).toList()), outcomes, form, locale));
    }

    private Mono<Outcome> confirm(BookingKey key, Contact contact, Means means) {
        return bookings.confirm(key, contact)
                .flatMap(reply -> reply instanceof Refused refused && refused.reason() == Refusal.HOLD_EXPIRED
                        ? keepAgain(key, contact, means)
                        : Mono.just(Outcome.of(key, reply)))
                .onErrorResume(
                        TurnedAway.class,
                        away -> Mono.just(new Outcome(key, away.reason().name())))
                // what is booked already stays so, and is said
                .onErrorResume(OrderPage::isOfTheMoment, _ -> Mono.just(new Outcome(key, "UNAVAILABLE")));
    }

    private static boolean isOfTheMoment(Throwable failure) {
        return failure instanceof Commands.Overloaded || failure instanceof Commands.Unavailable;
    }

    /** The time was over while somebody typed: what is still free is theirs, at the price that they have agreed to. */
    private Mono<Outcome> keepAgain(BookingKey lapsed, Contact contact, Means means) {
        return bookings.find(lapsed)
                .flatMap(before -> turns.take(
                        before.calendar(),
                        means.exchange(),
                        bookings.holdAgain(lapsed, before, DueProof.in(means.form(), lapsed))))
                .flatMap(reply -> reply instanceof BookingStands
                        ? confirm(lapsed.next(), contact, means)
                        : Mono.just(Outcome.of(lapsed, reply)))
                .defaultIfEmpty(new Outcome(lapsed, OrderView.NOT_YOUR_TURN));
    }

    /** What worked is shown by a page of its own, so that going back or loading again repeats nothing. */
    private Mono<Rendering> answer(Order order, List<Outcome> outcomes, ContactForm contact, Locale locale) {
        Map<BookingKey, String> refusals = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.refusal() != null) {
                refusals.put(outcome.key(), outcome.refusal());
            }
        }
        return refusals.isEmpty()
                ? Mono.just(goTo(order.address()))
                : view.of(order, refusals, locale).map(page -> page.modelAttribute("contact", contact)
                        .modelAttribute("isRefused", true)
                        .status(HttpStatus.CONFLICT)
                        .build());
    }

    private static Order open(String keys) {
        return Order.of(keys).orElseThrow(OrderView::unknown);
    }

    private static Rendering goTo(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }
}
