// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.store.SecretHashing;
import de.platzwart.web.Addresses;
import de.platzwart.web.Blocking;
import de.platzwart.web.Problem;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows a booking to whoever holds its secret. To all others it does not exist. */
@RestController
final class BookingEndpoint {
    private static final SecretHash NOBODYS = SecretHashing.hash("a booking that is not there has a secret, too");

    private final BookingReading bookings;
    private final Clock clock;
    private final Blocking blocking;

    BookingEndpoint(BookingReading bookings, Clock clock, Blocking blocking) {
        this.bookings = bookings;
        this.clock = clock;
        this.blocking = blocking;
    }

    @GetMapping(path = "/api/v1/bookings/{booking}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<BookingAnswer>> booking(
            @PathVariable String booking,
            @RequestHeader(name = "Booking-Secret", required = false) @Nullable String secret) {
        SecretHash proof = Addresses.secret(secret);
        BookingId id = Addresses.booking(booking);
        return blocking.call(() -> find(id, proof)).map(answer -> ResponseEntity.ok()
                .eTag(answer.eTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer));
    }

    private BookingAnswer find(BookingId id, SecretHash proof) {
        Optional<BookingStand> found = bookings.find(id);
        boolean proved =
                SecretHashing.same(proof, found.map(BookingStand::secret).orElse(NOBODYS));
        if (!proved || found.isEmpty()) {
            throw Problem.because(NOT_FOUND, "BOOKING_UNKNOWN", "there is no such booking, or the secret is another");
        }
        return bookings.answer(found.get(), clock.instant());
    }
}
