// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.times;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.limits.TurnedAway;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.pages.order.Orders;
import de.platzwart.api.pages.ready.Own;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Refusal;
import de.platzwart.views.availability.DayLook;
import de.platzwart.web.Addresses;
import de.platzwart.web.Blocking;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What, for how many, and when: choosing a time keeps the places. */
@Controller
class TimesPage {
    /** So often somebody may choose again on one page. */
    private static final int MOST_CHOICES = 20;

    private final Calendars calendars;
    private final Times times;
    private final Elsewhere elsewhere;
    private final CitizenBookings bookings;
    private final Orders orders;
    private final Blocking blocking;
    private final Proofs proofs;

    TimesPage(
            Calendars calendars,
            Times times,
            Elsewhere elsewhere,
            CitizenBookings bookings,
            Orders orders,
            Blocking blocking,
            Proofs proofs) {
        this.calendars = calendars;
        this.times = times;
        this.elsewhere = elsewhere;
        this.bookings = bookings;
        this.orders = orders;
        this.blocking = blocking;
        this.proofs = proofs;
    }

    /** A long horizon of short slots takes a while to look through, so that is done off the event loop. */
    @GetMapping("/book/{calendar}")
    Mono<Rendering> show(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        return blocking.call(() -> page(id, exchange.getRequest().getQueryParams(), null, exchange, locale));
    }

    @PostMapping("/book/{calendar}")
    Mono<Rendering> hold(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        return exchange.getFormData().flatMap(form -> hold(id, form, exchange, locale));
    }

    private Mono<Rendering> hold(
            CalendarId calendar, MultiValueMap<String, String> form, ServerWebExchange exchange, Locale locale) {
        CalendarRules rules = calendars.rulesOf(calendar);
        Wish wish = Wish.in(form, rules);
        Chosen chosen = Chosen.in(form);
        LocalDate date = chosen.date();
        LocalTime start = chosen.start();
        Optional<BookingKey> key = Optional.ofNullable(form.getFirst("key")).flatMap(BookingKey::of);
        if (wish.isEmpty() || date == null || start == null || key.isEmpty()) {
            return blocking.call(() -> page(calendar, form, Refusal.START_NOT_OFFERED.name(), exchange, locale));
        }
        Mono<Held> held = proofs.require(
                calendar,
                key.get().booking(),
                form.getFirst("proof"),
                hold(new DayId(calendar, date), start, wish, rules, key.get(), MOST_CHOICES));
        return orders.hasRoom(Stream.iterate(key.get(), BookingKey::next).limit(MOST_CHOICES), exchange)
                .flatMap(room -> room
                        ? answer(held, calendar, form, exchange, locale)
                        : blocking.call(() -> page(calendar, form, "ORDER_FULL", exchange, locale)));
    }

    private Mono<Rendering> answer(
            Mono<Held> asked,
            CalendarId calendar,
            MultiValueMap<String, String> form,
            ServerWebExchange exchange,
            Locale locale) {
        return asked.flatMap(held -> switch (held.reply()) {
                    case BookingStands _ ->
                        orders.add(held.key(), exchange).map(page -> Rendering.redirectTo(page)
                                .status(HttpStatus.SEE_OTHER)
                                .build());
                    case Refused refused ->
                        blocking.call(
                                () -> page(calendar, form, refused.reason().name(), exchange, locale));
                    case DayStands _ -> throw new IllegalStateException("a hold is answered with a booking");
                })
                .onErrorResume(
                        TurnedAway.class,
                        away -> blocking.call(
                                () -> page(calendar, form, away.reason().name(), exchange, locale)));
    }

    private record Held(BookingKey key, DayReply reply) {}

    /**
     * Who comes back to the page and chooses again means this in place of that: what was kept before is given back.
     * Each choice has the next key that follows from the page's, so that a click too many takes nothing twice.
     */
    private Mono<Held> hold(DayId day, LocalTime start, Wish wish, CalendarRules rules, BookingKey key, int choices) {
        return bookings.hold(day, key, start, wish.items(rules))
                .flatMap(reply -> isSpent(reply) && choices > 1
                        ? bookings.abandonHold(key)
                                .then(Mono.defer(() -> hold(day, start, wish, rules, key.next(), choices - 1)))
                        : Mono.just(new Held(key, reply)));
    }

    /** Whether the key was used for an earlier choice. */
    private static boolean isSpent(DayReply reply) {
        return switch (reply) {
            case Refused refused ->
                refused.reason() == Refusal.BOOKING_ID_REUSED || refused.reason() == Refusal.HOLD_EXPIRED;
            case BookingStands stands -> !stands.booking().state().isLive();
            case DayStands _ -> false;
        };
    }

    private Rendering page(
            CalendarId calendar,
            MultiValueMap<String, String> form,
            @Nullable String refusal,
            ServerWebExchange exchange,
            Locale locale) {
        CalendarRules rules = calendars.rulesOf(calendar);
        Offer offer = Wish.asked(form, rules);
        Wish wish = Wish.in(form, rules);
        List<Item> items = wish.items(rules);
        String key = BookingKey.fresh().text();
        Own.KEY.is(key, exchange);
        var page = Rendering.view("times")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("calendar", calendar.value())
                .modelAttribute("rules", rules)
                .modelAttribute("wish", wish)
                .modelAttribute("offer", offer.id().value())
                .modelAttribute("choice", Choice.of(rules, offer, wish))
                .modelAttribute("priceCents", wish.priceCents(rules))
                .modelAttribute("key", key)
                .modelAttribute("most", Wish.MOST)
                // going back shows the page as it was: who chooses again there means this in place of that
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (proofs.isAskedFor(calendar)) {
            page.modelAttribute("challenge", Proofs.challengeOf(calendar));
        }
        if (refusal != null) {
            page.modelAttribute("refusal", refusal).status(HttpStatus.CONFLICT);
        }
        if (!wish.isEmpty()) {
            Month.Links links = date -> wish.linkTo(calendar, rules, date);
            var shown = times.forItems(calendar, rules, items, Chosen.in(form).date(), links);
            page.modelAttribute("times", shown)
                    .modelAttribute("elsewhere", elsewhere.sooner(calendar, rules, wish, shown.first()));
            if (!shown.isFree() || isFull(shown)) {
                page.modelAttribute("waitingList", wish.linkToList(calendar, offer));
            }
            String live = Times.live(calendar, items, shown);
            if (live != null) {
                page.modelAttribute("live", live);
            }
        }
        return page.build();
    }

    private static boolean isFull(Times.Shown shown) {
        return shown.day() != null && shown.day().state() == DayLook.State.FULL;
    }
}
