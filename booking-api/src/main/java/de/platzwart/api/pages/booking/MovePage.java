// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.pages.times.Times;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Addresses;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
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

/** Another time for the same booking. Until the new one is certain, the old one stays. */
@Controller
class MovePage {
    private final CitizenBookings bookings;
    private final Calendars calendars;
    private final Times times;

    MovePage(CitizenBookings bookings, Calendars calendars, Times times) {
        this.bookings = bookings;
        this.calendars = calendars;
        this.times = times;
    }

    @GetMapping("/b/{key}/move")
    Mono<Rendering> choose(
            @PathVariable String key, @RequestParam(required = false) @Nullable String date, Locale locale) {
        return page(BookingPage.open(key), date == null ? null : Addresses.date(date), null, locale);
    }

    @PostMapping("/b/{key}/move")
    Mono<Rendering> move(@PathVariable String key, ServerWebExchange exchange, Locale locale) {
        BookingKey opened = BookingPage.open(key);
        return exchange.getFormData().flatMap(form -> {
            LocalDate date = Addresses.date(String.valueOf(form.getFirst("date")));
            LocalTime start = Addresses.time(String.valueOf(form.getFirst("start")));
            return bookings.move(opened, date, start).flatMap(reply -> switch (reply) {
                case BookingStands _ ->
                    Mono.just(Rendering.redirectTo("/b/" + opened.text())
                            .status(HttpStatus.SEE_OTHER)
                            .build());
                case Refused refused -> page(opened, date, refused.reason().name(), locale);
                case DayStands _ -> throw new IllegalStateException("a move is answered with a booking");
            });
        });
    }

    private Mono<Rendering> page(BookingKey key, @Nullable LocalDate date, @Nullable String refusal, Locale locale) {
        return bookings.find(key)
                .switchIfEmpty(Mono.error(BookingPage::unknown))
                .map(booking -> page(key, booking, date, refusal, locale));
    }

    private Rendering page(
            BookingKey key, BookingAnswer booking, @Nullable LocalDate date, @Nullable String refusal, Locale locale) {
        CalendarRules rules = calendars.rulesOf(booking.calendar());
        var page = Rendering.view("move")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("key", key.text())
                .modelAttribute("booking", booking)
                .modelAttribute("rules", rules)
                .modelAttribute(
                        "times",
                        times.forItems(
                                booking.calendar(),
                                rules,
                                booking.items(),
                                date == null ? booking.date() : date,
                                day -> "/b/" + key.text() + "/move?date=" + day + "#times"));
        if (refusal != null) {
            page.modelAttribute("refusal", refusal).status(HttpStatus.CONFLICT);
        }
        return page.build();
    }
}
