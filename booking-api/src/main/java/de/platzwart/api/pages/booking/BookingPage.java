// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.limits.TurnedAway;
import de.platzwart.api.pages.order.Orders;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Refusal;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One booking, from the places that are kept to its end. Whoever has the link may see and change it. */
@Controller
class BookingPage {
    private final CitizenBookings bookings;
    private final Orders orders;
    private final SecondHold again;
    private final BookingView view;

    BookingPage(CitizenBookings bookings, Orders orders, SecondHold again, BookingView view) {
        this.bookings = bookings;
        this.orders = orders;
        this.again = again;
        this.view = view;
    }

    /** What this browser holds together with more is shown with them. */
    @GetMapping("/b/{key}")
    Mono<Rendering> show(
            @PathVariable String key,
            @RequestParam(required = false) LetterPage.@Nullable Asked letter,
            ServerWebExchange exchange,
            Locale locale) {
        BookingKey opened = open(key);
        return orders.placeOf(opened, exchange).map(BookingPage::goTo).switchIfEmpty(Mono.defer(() -> find(opened)
                .map(booking -> {
                    var page = again.afterTheLine(view.of(opened, booking, locale), opened, booking, exchange);
                    return letter == null
                            ? page.build()
                            : page.modelAttribute("letter", letter.name()).build();
                })));
    }

    @PostMapping("/b/{key}/extension")
    Mono<Rendering> extend(@PathVariable String key, ServerWebExchange exchange, Locale locale) {
        BookingKey opened = open(key);
        return bookings.extend(opened)
                .flatMap(reply -> answer(opened, reply, locale))
                .delayUntil(_ -> orders.renew(exchange));
    }

    @PostMapping("/b/{key}/confirmation")
    Mono<Rendering> confirm(@PathVariable String key, ServerWebExchange exchange, Locale locale) {
        BookingKey opened = open(key);
        return exchange.getFormData()
                .flatMap(form -> confirm(opened, ContactForm.in(form), DueProof.in(form, opened), exchange, locale));
    }

    private Mono<Rendering> confirm(
            BookingKey key, ContactForm contact, @Nullable String proof, ServerWebExchange exchange, Locale locale) {
        var problems = contact.problems();
        if (!problems.isEmpty()) {
            return incomplete(key, contact, problems, locale);
        }
        return bookings.confirm(key, contact.contact(locale))
                .flatMap(reply -> reply instanceof Refused refused && refused.reason() == Refusal.HOLD_EXPIRED
                        ? keepAgain(key, contact, proof, exchange, locale)
                        : answer(key, reply, locale, page -> page.modelAttribute("contact", contact))
                                .delayUntil(_ -> orders.renew(exchange)))
                .onErrorResume(
                        TurnedAway.class,
                        away -> refused(
                                key, away.reason().name(), locale, page -> page.modelAttribute("contact", contact)));
    }

    private Mono<Rendering> incomplete(
            BookingKey key, ContactForm contact, Map<String, String> problems, Locale locale) {
        return find(key).map(booking -> view.of(key, booking, locale)
                .modelAttribute("contact", contact)
                .modelAttribute("problems", problems)
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .build());
    }

    /** Whoever looks into an empty mailbox may have typed something else than they thought. */
    @PostMapping("/b/{key}/address")
    Mono<Rendering> redirect(@PathVariable String key, ServerWebExchange exchange, Locale locale) {
        BookingKey opened = open(key);
        return exchange.getFormData().map(ContactForm::in).flatMap(contact -> {
            String problem = contact.problems().get("email");
            return problem != null
                    ? incomplete(opened, contact, Map.of("email", problem), locale)
                    : bookings.redirect(opened, contact.email())
                            .flatMap(reply -> answer(opened, reply, locale))
                            .onErrorResume(
                                    TurnedAway.class,
                                    away -> refused(opened, away.reason().name(), locale, Function.identity()));
        });
    }

    private Mono<Rendering> keepAgain(
            BookingKey lapsed, ContactForm contact, @Nullable String proof, ServerWebExchange exchange, Locale locale) {
        return find(lapsed).flatMap(before -> again.take(lapsed, before, proof, exchange)
                .flatMap(reply -> reply instanceof BookingStands
                        ? keptAgain(lapsed.next(), contact, locale)
                        : answer(lapsed, reply, locale))
                .switchIfEmpty(Mono.fromSupplier(() -> goTo(again.toTheLine(lapsed, before, contact, exchange)))));
    }

    /** Nothing typed is lost. */
    private Mono<Rendering> keptAgain(BookingKey fresh, ContactForm contact, Locale locale) {
        return find(fresh).map(held -> view.of(fresh, held, locale)
                .modelAttribute("keptAgain", true)
                .modelAttribute("contact", contact)
                .build());
    }

    @PostMapping("/b/{key}/cancellation")
    Mono<Rendering> cancel(@PathVariable String key, ServerWebExchange exchange, Locale locale) {
        BookingKey opened = open(key);
        return exchange.getFormData()
                .map(CancelForm::in)
                .flatMap(form -> {
                    if (form.all()) {
                        return bookings.cancel(opened, null, null).flatMap(reply -> answer(opened, reply, locale));
                    }
                    return form.persons().isEmpty()
                            ? refused(opened, "NOBODY_NAMED", locale, Function.identity())
                            : bookings.cancel(opened, new Party(form.persons()), form.seen())
                                    .flatMap(reply -> answer(opened, reply, locale));
                })
                .delayUntil(_ -> orders.renew(exchange));
    }

    static BookingKey open(String key) {
        return BookingKey.of(key).orElseThrow(BookingPage::unknown);
    }

    private Mono<BookingAnswer> find(BookingKey key) {
        return bookings.find(key).switchIfEmpty(Mono.error(BookingPage::unknown));
    }

    static RuntimeException unknown() {
        return Problem.because(
                HttpStatus.NOT_FOUND, "BOOKING_UNKNOWN", "There is no such booking, or the link is not complete.");
    }

    private Mono<Rendering> answer(BookingKey key, DayReply reply, Locale locale) {
        return answer(key, reply, locale, Function.identity());
    }

    /** What worked is shown by a page of its own, so that going back or loading again repeats nothing. */
    private Mono<Rendering> answer(
            BookingKey key,
            DayReply reply,
            Locale locale,
            Function<Rendering.Builder<?>, Rendering.Builder<?>> complete) {
        return switch (reply) {
            case BookingStands _ -> Mono.just(goTo("/b/" + key.text()));
            case Refused refused when refused.reason() == Refusal.BOOKING_UNKNOWN -> Mono.error(unknown());
            case Refused refused -> refused(key, refused.reason().name(), locale, complete);
            case DayStands _ -> throw new IllegalStateException("a booking is answered with a booking");
        };
    }

    private static Rendering goTo(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private Mono<Rendering> refused(
            BookingKey key,
            String reason,
            Locale locale,
            Function<Rendering.Builder<?>, Rendering.Builder<?>> complete) {
        return find(key).map(booking -> complete.apply(view.of(key, booking, reason, locale))
                .modelAttribute("refusal", reason)
                .status(HttpStatus.CONFLICT)
                .build());
    }
}
