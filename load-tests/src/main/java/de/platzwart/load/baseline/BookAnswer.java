// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An answer of the same size as the real one. */
record BookAnswer(UUID booking, String state, Instant expiresAt, Price price, List<Slot> slots) {
    record Price(int cents, String currency) {}

    record Slot(LocalTime start, int places) {}

    static ResponseEntity<BookAnswer> created(UUID booking, BookRequest request) {
        return answer(HttpStatus.CREATED, "HELD", booking, request);
    }

    static ResponseEntity<BookAnswer> soldOut(UUID booking, BookRequest request) {
        return answer(HttpStatus.CONFLICT, "SOLD_OUT", booking, request);
    }

    static ResponseEntity<BookAnswer> unsound(UUID booking, BookRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "UNSOUND", booking, request);
    }

    private static ResponseEntity<BookAnswer> answer(
            HttpStatus status, String state, UUID booking, BookRequest request) {
        var slot = new Slot(request.startOrMidnight(), request.places());
        return ResponseEntity.status(status)
                .body(new BookAnswer(
                        booking, state, Instant.now().plusSeconds(600), new Price(0, "EUR"), List.of(slot)));
    }
}
