// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Says no over HTTP. A new reason does not compile until it has a status and a sentence. */
final class WaitingRefusals {
    private WaitingRefusals() {}

    static ResponseEntity<Object> answer(Reason reason) {
        HttpStatus status =
                switch (reason) {
                    case ENTRY_UNKNOWN -> HttpStatus.NOT_FOUND;
                    case BOOKING_ID_REUSED, LIST_FULL, NOT_ASKED, OFFER_EXPIRED, NO_LONGER_POSSIBLE ->
                        HttpStatus.CONFLICT;
                };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, reason.name(), sentence(reason)));
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case ENTRY_UNKNOWN -> "Nobody waits here under that id, or the secret is not the right one.";
            case BOOKING_ID_REUSED -> "This booking id was used for something else. Choose a new one.";
            case LIST_FULL -> "Too many wait already.";
            case NOT_ASKED -> "Nothing is offered, or it was answered before.";
            case OFFER_EXPIRED -> "The time for an answer is over, and the next in line is asked.";
            case NO_LONGER_POSSIBLE -> "What was offered has been closed meanwhile.";
        };
    }
}
