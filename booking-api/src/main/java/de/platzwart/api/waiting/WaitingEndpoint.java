// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.Lots;
import de.platzwart.api.commands.WaitingCommands;
import de.platzwart.api.limits.Limits;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand.DeclineOffer;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingCommand.LeaveWaiting;
import de.platzwart.booking.waiting.WaitingCommand.OfEntry;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.WaitingReply.NobodyWaits;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import de.platzwart.web.Addresses;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The waiting list for citizens. An entry is named by the id of the booking that it will be, and has its secret. */
@RestController
@RequestMapping(
        path = "/api/v1/calendars/{calendar}/waiting/{booking}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class WaitingEndpoint {
    private static final String SECRET = "Booking-Secret";
    private static final String PROOF = "Booking-Proof";

    private final WaitingCommands commands;
    private final WaitingPlaces places;
    private final Acceptance acceptance;
    private final Calendars calendars;
    private final Limits limits;
    private final Proofs proofs;
    private final Clock clock;

    WaitingEndpoint(
            WaitingCommands commands,
            WaitingPlaces places,
            Acceptance acceptance,
            Calendars calendars,
            Limits limits,
            Proofs proofs,
            Clock clock) {
        this.commands = commands;
        this.places = places;
        this.acceptance = acceptance;
        this.calendars = calendars;
        this.limits = limits;
        this.proofs = proofs;
        this.clock = clock;
    }

    @PutMapping
    Mono<ResponseEntity<Object>> join(
            @PathVariable String calendar,
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = PROOF, required = false) @Nullable String proof,
            @RequestBody WaitingBody body) {
        CalendarId id = Addresses.calendar(calendar);
        CalendarRules rules = calendars.rulesOf(id);
        Instant now = clock.instant();
        var join = new JoinWaiting(
                id,
                Addresses.booking(booking),
                Addresses.secret(secret),
                body.itemsIn(rules),
                body.wish(LocalDate.ofInstant(now, rules.zone()), rules.lastDay(now)),
                now);
        var addressee = new Addressee(body.contactOrRefuse(), secret);
        Mono<WaitingReply> answer = limits.join(join, addressee.contact(), commands.join(join, addressee));
        return proofs.require(id, join.booking(), proof, answer).flatMap(reply -> answer(id, reply));
    }

    @GetMapping
    Mono<ResponseEntity<Object>> see(
            @PathVariable String calendar,
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        CalendarId id = Addresses.calendar(calendar);
        return places.find(id, Addresses.booking(booking), Addresses.secret(secret))
                .map(found -> shown(ResponseEntity.ok(), id, found))
                .switchIfEmpty(Mono.fromSupplier(() -> WaitingRefusals.answer(Reason.ENTRY_UNKNOWN)));
    }

    @PostMapping("/acceptance")
    Mono<ResponseEntity<Object>> accept(
            @PathVariable String calendar,
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        CalendarId id = Addresses.calendar(calendar);
        return acceptance
                .of(id, Addresses.booking(booking), Addresses.secret(secret), null)
                .flatMap(reply -> answer(id, reply));
    }

    @PostMapping("/refusal")
    Mono<ResponseEntity<Object>> decline(
            @PathVariable String calendar,
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        return ask(calendar, booking, secret, DeclineOffer::new);
    }

    @PostMapping("/departure")
    Mono<ResponseEntity<Object>> leave(
            @PathVariable String calendar,
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        return ask(calendar, booking, secret, LeaveWaiting::new);
    }

    private Mono<ResponseEntity<Object>> ask(String calendar, String booking, @Nullable String secret, Asking asking) {
        CalendarId id = Addresses.calendar(calendar);
        OfEntry command = asking.of(id, Addresses.booking(booking), Addresses.secret(secret), clock.instant());
        return commands.answer(command, Lots.draw()).flatMap(reply -> answer(id, reply));
    }

    private Mono<ResponseEntity<Object>> answer(CalendarId calendar, WaitingReply reply) {
        return switch (reply) {
            case EntryStands stands -> {
                Entry entry = stands.entry();
                boolean joined = !stands.repeated() && entry.state() == Entry.State.WAITING;
                var path = "/api/v1/calendars/" + calendar + "/waiting/" + entry.booking();
                var status = joined ? ResponseEntity.created(URI.create(path)) : ResponseEntity.ok();
                yield places.find(calendar, entry.booking(), entry.secret())
                        .map(found -> shown(status, calendar, found));
            }
            case Refused refused -> Mono.just(WaitingRefusals.answer(refused.reason()));
            case NobodyWaits _ -> Mono.just(WaitingRefusals.answer(Reason.ENTRY_UNKNOWN));
        };
    }

    private static ResponseEntity<Object> shown(
            ResponseEntity.BodyBuilder status, CalendarId calendar, WaitingPlaces.InLine found) {
        return status.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(WaitingAnswer.of(calendar, found.entry(), found.place()));
    }
}
