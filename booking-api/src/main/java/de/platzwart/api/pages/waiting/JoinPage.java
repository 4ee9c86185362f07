// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.waiting;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.commands.WaitingCommands;
import de.platzwart.api.limits.Limits;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.limits.TurnedAway;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.pages.booking.ContactForm;
import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.WaitingReply.NobodyWaits;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import de.platzwart.web.Addresses;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import reactor.core.publisher.Mono;

/** Joining the line when nothing is free: for whom, on which days, and how to reach them. */
@Controller
class JoinPage {
    private final Calendars calendars;
    private final WaitingCommands commands;
    private final Limits limits;
    private final Proofs proofs;
    private final Clock clock;

    JoinPage(Calendars calendars, WaitingCommands commands, Limits limits, Proofs proofs, Clock clock) {
        this.calendars = calendars;
        this.commands = commands;
        this.limits = limits;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The days as the form has them; those left out or not understood are all that can be booked. */
    private record Days(LocalDate from, LocalDate to) {
        static Days in(MultiValueMap<String, String> form, LocalDate today, CalendarRules rules) {
            LocalDate from = date(form.getFirst("from"), today);
            return new Days(from, date(form.getFirst("to"), today.plusDays(rules.horizonDays())));
        }

        private static LocalDate date(@Nullable String text, LocalDate otherwise) {
            try {
                return text == null ? otherwise : LocalDate.parse(text);
            } catch (DateTimeException none) {
                return otherwise;
            }
        }

        boolean arePossible(LocalDate today, LocalDate lastDay) {
            return !to.isBefore(from) && !to.isBefore(today) && !to.isAfter(lastDay);
        }
    }

    @GetMapping("/list/{calendar}")
    Rendering show(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        var asked = exchange.getRequest().getQueryParams();
        return page(Addresses.calendar(calendar), asked, ContactForm.EMPTY, Map.of(), locale)
                .build();
    }

    @PostMapping("/list/{calendar}")
    Mono<Rendering> join(@PathVariable String calendar, ServerWebExchange exchange, Locale locale) {
        CalendarId id = Addresses.calendar(calendar);
        return exchange.getFormData().flatMap(form -> join(id, form, locale));
    }

    private Mono<Rendering> join(CalendarId calendar, MultiValueMap<String, String> form, Locale locale) {
        CalendarRules rules = calendars.rulesOf(calendar);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        Days days = Days.in(form, today, rules);
        Wish wish = Wish.in(form, rules);
        ContactForm contact = ContactForm.in(form);
        Map<String, String> problems = new LinkedHashMap<>(contact.problems());
        if (!days.arePossible(today, rules.lastDay(now))) {
            problems.put("to", "waiting.days.problem");
        }
        if (!problems.isEmpty() || wish.isEmpty()) {
            return Mono.just(page(calendar, form, contact, problems, locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .build());
        }
        BookingKey key = BookingKey.of(String.valueOf(form.getFirst("key"))).orElseGet(BookingKey::fresh);
        var wanted = new de.platzwart.booking.waiting.Wish(days.from(), days.to(), null);
        var join = new JoinWaiting(calendar, key.booking(), key.hash(), wish.items(rules), wanted, now);
        var addressee = new Addressee(contact.contact(locale), key.secret());
        Mono<WaitingReply> answer = limits.join(join, addressee.contact(), commands.join(join, addressee));
        return proofs.require(calendar, key.booking(), form.getFirst("proof"), answer)
                .map(reply -> switch (reply) {
                    case EntryStands _ ->
                        Rendering.redirectTo("/w/" + calendar + "/" + key.text())
                                .status(HttpStatus.SEE_OTHER)
                                .build();
                    case Refused refused ->
                        page(calendar, form, contact, Map.of(), locale)
                                .modelAttribute("refusal", refused.reason().name())
                                .status(HttpStatus.CONFLICT)
                                .build();
                    case NobodyWaits _ -> throw new IllegalStateException("joining is answered with an entry");
                })
                .onErrorResume(
                        TurnedAway.class,
                        away -> Mono.just(page(calendar, form, contact, Map.of(), locale)
                                .modelAttribute("refusal", away.reason().name())
                                .status(away.getStatusCode())
                                .build()));
    }

    private Rendering.Builder<?> page(
            CalendarId calendar,
            MultiValueMap<String, String> form,
            ContactForm contact,
            Map<String, String> problems,
            Locale locale) {
        CalendarRules rules = calendars.rulesOf(calendar);
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        Days days = Days.in(form, today, rules);
        Wish wish = Wish.in(form, rules);
        var page = Rendering.view("join")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("calendar", calendar.value())
                .modelAttribute("rules", rules)
                .modelAttribute("wish", wish)
                .modelAttribute("offer", Wish.asked(form, rules).id().value())
                .modelAttribute("lines", Contents.of(wish.items(rules), rules))
                .modelAttribute("from", days.from())
                .modelAttribute("to", days.to())
                .modelAttribute("today", today)
                .modelAttribute("key", BookingKey.fresh().text())
                .modelAttribute("contact", contact)
                .modelAttribute("problems", problems);
        return proofs.isAskedFor(calendar) ? page.modelAttribute("challenge", Proofs.challengeOf(calendar)) : page;
    }
}
