// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.widget;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.availability.AvailabilityView.Alternative;
import de.platzwart.views.availability.Wanted;
import de.platzwart.web.Addresses;
import de.platzwart.web.Blocking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The next free times of a calendar, each a link to where it is booked. */
@Controller
class WidgetPage {
    private static final int SHOWN = 5;
    private static final String OFFER = "offer";
    private static final String LANGUAGE = "lang";
    private static final Duration SCRIPT_KEPT = Duration.ofHours(1);

    private final Calendars calendars;
    private final AvailabilityView availability;
    private final Blocking blocking;
    private final Clock clock;

    WidgetPage(Calendars calendars, AvailabilityView availability, Blocking blocking, Clock clock) {
        this.calendars = calendars;
        this.availability = availability;
        this.blocking = blocking;
        this.clock = clock;
    }

    /** Puts the frame where it is called; its address stays the same for ever. */
    @GetMapping("/widget.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(SCRIPT_KEPT).cachePublic())
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("static/widget.js"));
    }

    /** All days may have to be looked through, so that is done off the event loop. */
    @GetMapping("/widget/{calendar}")
    Mono<Rendering> show(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        return blocking.call(() -> show(id, exchange.getRequest().getQueryParams(), locale));
    }

    private Rendering show(CalendarId id, MultiValueMap<String, String> asked, Locale locale) {
        CalendarRules rules = calendars.rulesOf(id);
        Wish wish = Wish.in(asked, rules);
        Wanted wanted = Wanted.of(wish.items(rules));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        UnaryOperator<String> inLanguage = link -> asked.containsKey(LANGUAGE)
                ? UriComponentsBuilder.fromUriString(link)
                        .queryParam(LANGUAGE, locale.toLanguageTag())
                        .toUriString()
                : link;
        List<Time> times = availability.alternatives(id, today, rules.lastDay(now), wanted, SHOWN).stream()
                .map(free -> new Time(free, inLanguage.apply(wish.linkTo(id, rules, free.date()))))
                .toList();
        return Rendering.view("widget")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=10")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("rules", rules)
                .modelAttribute("all", inLanguage.apply(all(id, asked, rules)))
                .modelAttribute("times", times)
                .build();
    }

    private static String all(CalendarId calendar, MultiValueMap<String, String> asked, CalendarRules rules) {
        var link = UriComponentsBuilder.fromPath("/book/" + calendar);
        return (asked.containsKey(OFFER)
                        ? link.queryParam(OFFER, Wish.asked(asked, rules).id())
                        : link)
                .toUriString();
    }

    /** A free time, and where it is chosen. */
    record Time(Alternative free, String link) {}
}
