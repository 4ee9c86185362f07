// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.commands.Commands;
import de.platzwart.api.vault.Contact;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.Proof;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Addresses;
import de.platzwart.web.Problem;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The door for citizens. Whoever holds the secret of a booking may act on it; nobody needs an account. */
@RestController
class CitizenBookingEndpoint {
    private static final String SECRET = "Booking-Secret";

    /** @param contact how to reach the citizen */
    record ConfirmationBody(@Nullable ContactBody contact) {}

    /** @param party who will not come; all of the party if left out */
    record CancellationBody(@Nullable Map<String, @Nullable Integer> party) {}

    /** Where to move to. */
    record MoveBody(@Nullable String date, @Nullable LocalTime start) {}

    private final Commands commands;
    private final Calendars calendars;
    private final WhereBookingsAre whereBookingsAre;
    private final Moves moves;
    private final Replies replies;
    private final Clock clock;

    CitizenBookingEndpoint(
            Commands commands,
            Calendars calendars,
            WhereBookingsAre whereBookingsAre,
            Moves moves,
            Replies replies,
            Clock clock) {
        this.commands = commands;
        this.calendars = calendars;
        this.whereBookingsAre = whereBookingsAre;
        this.moves = moves;
        this.replies = replies;
        this.clock = clock;
    }

    @PutMapping("/api/v1/days/{calendar}/{date}/bookings/{booking}")
    Mono<ResponseEntity<Object>> hold(
            @PathVariable String calendar,
            @PathVariable String date,
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody HoldBody body) {
        DayId day = Addresses.day(calendar, date);
        var hold = new HoldPlaces(
                day,
                Addresses.booking(booking),
                Channel.ONLINE,
                Addresses.secret(secret),
                body.startOrRefuse(),
                body.itemsIn(calendars.rulesOf(day.calendar())),
                clock.instant());
        return commands.send(hold).map(reply -> replies.toHold(hold, reply));
    }

    @PostMapping("/api/v1/bookings/{booking}/extension")
    Mono<ResponseEntity<Object>> extend(
            @PathVariable String booking, @RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        return act(
                booking,
                secret,
                null,
                (day, proof) -> new ExtendHold(day, Addresses.booking(booking), proof, clock.instant()));
    }

    @PostMapping("/api/v1/bookings/{booking}/confirmation")
    Mono<ResponseEntity<Object>> confirm(
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody ConfirmationBody body) {
        if (body.contact() == null) {
            throw Problem.because(HttpStatus.UNPROCESSABLE_CONTENT, "CONTACT_INVALID", "'contact' is missing.");
        }
        Contact contact = body.contact().checked();
        return act(
                        booking,
                        secret,
                        contact,
                        (day, proof) ->
                                new ConfirmBooking(day, Addresses.booking(booking), proof, false, clock.instant()))
                .map(CitizenBookingEndpoint::acceptedWhilePaymentIsDue);
    }

    @PostMapping("/api/v1/bookings/{booking}/cancellation")
    Mono<ResponseEntity<Object>> cancel(
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable CancellationBody body) {
        Party party = body == null || body.party() == null ? null : HoldBody.partyOf(body.party());
        return act(
                booking,
                secret,
                null,
                (day, proof) -> new CancelPlaces(day, Addresses.booking(booking), proof, party, clock.instant()));
    }

    @PostMapping("/api/v1/bookings/{booking}/move")
    Mono<ResponseEntity<Object>> move(
            @PathVariable String booking,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody MoveBody body) {
        if (body.date() == null || body.start() == null) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", "'date' and 'start' say where to move to.");
        }
        return moves.move(
                Addresses.booking(booking),
                new Proof.BySecret(Addresses.secret(secret)),
                Addresses.date(body.date()),
                body.start(),
                null);
    }

    private Mono<ResponseEntity<Object>> act(
            String booking,
            @Nullable String secret,
            @Nullable Contact contact,
            BiFunction<DayId, Proof, DayCommand> ask) {
        Proof proof = new Proof.BySecret(Addresses.secret(secret));
        return whereBookingsAre
                .dayOf(Addresses.booking(booking))
                .flatMap(day ->
                        commands.send(ask.apply(day, proof), contact, null).map(reply -> replies.to(day, reply)))
                .switchIfEmpty(Mono.fromSupplier(replies::unknownBooking));
    }

    private static ResponseEntity<Object> acceptedWhilePaymentIsDue(ResponseEntity<Object> answer) {
        return answer.getBody() instanceof BookingAnswer booking && booking.state() == State.PAYMENT_DUE
                ? ResponseEntity.accepted().headers(answer.getHeaders()).body(booking)
                : answer;
    }
}
