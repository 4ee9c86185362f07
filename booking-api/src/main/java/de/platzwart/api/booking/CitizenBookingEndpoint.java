// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.booking.Asker.IF_MATCH;

import de.platzwart.api.booking.BookingRequests.CancellationBody;
import de.platzwart.api.booking.BookingRequests.MoveBody;
import de.platzwart.api.commands.Commands;
import de.platzwart.api.limits.Limits;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Addresses;
import de.platzwart.web.Problem;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The door for citizens. Whoever holds the secret of a booking may act on it; nobody needs an account. */
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class CitizenBookingEndpoint {
    static final String HOLD = "/api/v1/days/{calendar}/{date}/bookings/{booking}";
    static final String SECRET = "Booking-Secret";
    static final String PROOF = "Booking-Proof";

    /** @param contact how to reach the citizen */
    record ConfirmationBody(@Nullable ContactBody contact) {}

    private final Commands commands;
    private final Limits limits;
    private final Proofs proofs;
    private final BookingRequests requests;
    private final Replies replies;
    private final Calendars calendars;
    private final Clock clock;

    CitizenBookingEndpoint(
            Commands commands,
            Limits limits,
            Proofs proofs,
            BookingRequests requests,
            Replies replies,
            Calendars calendars,
            Clock clock) {
        this.commands = commands;
        this.limits = limits;
        this.proofs = proofs;
        this.requests = requests;
        this.replies = replies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @PutMapping(HOLD)
    Mono<ResponseEntity<Object>> hold(
            @PathVariable String calendar,
            @PathVariable String date,
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = PROOF, required = false) @Nullable String proof,
            @RequestBody HoldBody body) {
        DayId day = Addresses.day(calendar, date);
        CalendarRules rules = calendars.rulesOf(day.calendar());
        Instant now = clock.instant();
        var hold = new HoldPlaces(
                day,
                Addresses.booking(booking),
                Channel.ONLINE,
                Addresses.secret(secret),
                body.startOrRefuse(),
                body.itemsIn(rules),
                rules.lastDay(now),
                now);
        return proofs.require(day.calendar(), hold.booking(), proof, limits.hold(hold, commands.send(hold)))
                .flatMap(reply -> replies.toHold(hold, reply));
    }

    @PostMapping("/api/v1/bookings/{booking}/extension")
    Mono<ResponseEntity<Object>> extend(
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        Asker asker = Asker.citizen(secret, ifMatch);
        BookingId id = Addresses.booking(booking);
        return requests.send(id, asker, null, (day, at) -> new ExtendHold(day, id, asker.proof(), asker.seen(), at));
    }

    @PostMapping("/api/v1/bookings/{booking}/confirmation")
    Mono<ResponseEntity<Object>> confirm(
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConfirmationBody body) {
        if (body.contact() == null) {
            throw Problem.because(HttpStatus.UNPROCESSABLE_CONTENT, "CONTACT_INVALID", "'contact' is missing.");
        }
        Addressee addressee = new Addressee(body.contact().checked(), secret);
        Asker asker = Asker.citizen(secret, ifMatch);
        return requests.confirm(Addresses.booking(booking), asker, addressee)
                .map(CitizenBookingEndpoint::acceptedWhileSomethingIsDue);
    }

    @PostMapping("/api/v1/bookings/{booking}/cancellation")
    Mono<ResponseEntity<Object>> cancel(
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable CancellationBody body) {
        return requests.cancel(booking, Asker.citizen(secret, ifMatch), body);
    }

    @PostMapping("/api/v1/bookings/{booking}/move")
    Mono<ResponseEntity<Object>> move(
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MoveBody body) {
        return requests.move(booking, Asker.citizen(secret, ifMatch), body);
    }

    private static ResponseEntity<Object> acceptedWhileSomethingIsDue(ResponseEntity<Object> answer) {
        return answer.getBody() instanceof BookingAnswer booking && booking.state() != State.CONFIRMED
                ? ResponseEntity.accepted().headers(answer.getHeaders()).body(booking)
                : answer;
    }
}
