// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.waiting;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.booking.Lots;
import de.platzwart.api.commands.WaitingCommands;
import de.platzwart.api.limits.TurnedAway;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.waiting.Acceptance;
import de.platzwart.api.waiting.Asking;
import de.platzwart.api.waiting.WaitingPlaces;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand.DeclineOffer;
import de.platzwart.booking.waiting.WaitingCommand.LeaveWaiting;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import de.platzwart.web.Addresses;
import de.platzwart.web.Problem;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The place in line of somebody who waits, and the answer to an offer. Whoever has the link may see and answer. */
@Controller
class WaitingPage {
    private final Calendars calendars;
    private final WaitingCommands commands;
    private final WaitingPlaces places;
    private final Acceptance acceptance;
    private final Clock clock;

    WaitingPage(
            Calendars calendars, WaitingCommands commands, WaitingPlaces places, Acceptance acceptance, Clock clock) {
        this.calendars = calendars;
        this.commands = commands;
        this.places = places;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    @GetMapping("/w/{calendar}/{key}")
    Mono<Rendering> show(
            @PathVariable String calendar,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String letter,
            Locale locale) {
        return page(Addresses.calendar(calendar), open(key), letter, null, locale);
    }

    /** Only forms lead to a step: whoever chooses another language there, or loads it again, sees how they stand. */
    @GetMapping("/w/{calendar}/{key}/{step}")
    Rendering step(@PathVariable String calendar, @PathVariable String key) {
        return Rendering.redirectTo(
                        "/w/" + Addresses.calendar(calendar) + "/" + open(key).text())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    @PostMapping("/w/{calendar}/{key}/acceptance")
    Mono<Rendering> accept(
            @PathVariable String calendar,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String letter,
            Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        BookingKey opened = open(key);
        return acceptance
                .of(id, opened.booking(), opened.hash(), letter)
                .flatMap(reply -> answered(id, opened, reply, locale))
                .onErrorResume(TurnedAway.class, away -> page(id, opened, letter, "ACCEPTED_TOO_OFTEN", locale));
    }

    @PostMapping("/w/{calendar}/{key}/refusal")
    Mono<Rendering> decline(@PathVariable String calendar, @PathVariable String key, Locale locale) {
        return answer(calendar, key, DeclineOffer::new, locale);
    }

    @PostMapping("/w/{calendar}/{key}/departure")
    Mono<Rendering> leave(@PathVariable String calendar, @PathVariable String key, Locale locale) {
        return answer(calendar, key, LeaveWaiting::new, locale);
    }

    private Mono<Rendering> answer(String calendar, String text, Asking asking, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        BookingKey key = open(text);
        return commands.answer(asking.of(id, key.booking(), key.hash(), clock.instant()), Lots.draw())
                .flatMap(reply -> answered(id, key, reply, locale));
    }

    /** What was accepted goes on as any booking does. */
    private Mono<Rendering> answered(CalendarId calendar, BookingKey key, WaitingReply reply, Locale locale) {
        if (reply instanceof EntryStands stands) {
            boolean booked = stands.entry().state() == Entry.State.ACCEPTED;
            return Mono.just(Rendering.redirectTo(booked ? "/b/" + key.text() : "/w/" + calendar + "/" + key.text())
                    .status(HttpStatus.SEE_OTHER)
                    .build());
        }
        String refusal = reply instanceof Refused refused ? refused.reason().name() : "NOT_ASKED";
        return page(calendar, key, null, refusal, locale);
    }

    private Mono<Rendering> page(
            CalendarId calendar, BookingKey key, @Nullable String letter, @Nullable String refusal, Locale locale) {
        return places.find(calendar, key.booking(), key.hash())
                .switchIfEmpty(Mono.error(WaitingPage::unknown))
                .map(found -> {
                    var page = page(calendar, key, found, locale);
                    if (letter != null) {
                        page.modelAttribute("letter", letter);
                    }
                    if (refusal != null) {
                        page.modelAttribute("refusal", refusal).status(HttpStatus.CONFLICT);
                    }
                    return page.build();
                });
    }

    private Rendering.Builder<?> page(CalendarId calendar, BookingKey key, WaitingPlaces.InLine found, Locale locale) {
        CalendarRules rules = calendars.rulesOf(calendar);
        return Rendering.view("waiting")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("calendar", calendar.value())
                .modelAttribute("key", key.text())
                .modelAttribute("rules", rules)
                .modelAttribute("entry", found.entry())
                .modelAttribute("place", found.place())
                .modelAttribute(
                        "again",
                        Wish.of(found.entry().items())
                                .linkToLine(calendar, rules, found.entry().wish()))
                .modelAttribute("lines", Contents.of(found.entry().items(), rules))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static BookingKey open(String key) {
        return BookingKey.of(key).orElseThrow(WaitingPage::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.because(
                HttpStatus.NOT_FOUND, "ENTRY_UNKNOWN", "Nobody waits under this link, or the link is not complete.");
    }
}
