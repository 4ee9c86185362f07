// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** AX: one command per booking, one commit per command. */
@RestController
class AxonEndpoint {
    private final CommandGateway commands;

    AxonEndpoint(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping("/ax/days/{calendar}/{date}")
    Mono<String> open(@PathVariable String calendar, @PathVariable LocalDate date, @RequestParam int capacity) {
        return Mono.<String>fromCallable(
                        () -> commands.sendAndWait(new AxonSlot.OpenSlot(calendar + "/" + date, capacity)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @PutMapping("/ax/days/{calendar}/{date}/bookings/{booking}")
    Mono<ResponseEntity<BookAnswer>> book(
            @PathVariable String calendar,
            @PathVariable LocalDate date,
            @PathVariable UUID booking,
            @RequestHeader("Booking-Secret") String secret,
            @RequestBody Mono<BookRequest> body) {
        return body.flatMap(request -> request.isSound(secret)
                ? Mono.fromCallable(() -> take(calendar + "/" + date, booking, secret, request))
                        .subscribeOn(Schedulers.boundedElastic())
                : Mono.just(BookAnswer.unsound(booking, request)));
    }

    private ResponseEntity<BookAnswer> take(String slot, UUID booking, String secret, BookRequest request) {
        boolean taken = commands.sendAndWait(new AxonSlot.TakePlaces(slot, booking, request.places(), secret));
        return taken ? BookAnswer.created(booking, request) : BookAnswer.soldOut(booking, request);
    }
}
