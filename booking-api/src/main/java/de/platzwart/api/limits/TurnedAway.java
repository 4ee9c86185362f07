// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody may not take this now, whatever the day would say. */
public final class TurnedAway extends ErrorResponseException {
    private static final long serialVersionUID = 1;
    private static final String LATER_SECONDS = "60";

    /** What stands in the way. */
    public enum Reason {
        TOO_MANY_HELD(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many places are held from here at the same time. Confirm or give back some, then go on."),
        TURN_USED_UP(
                HttpStatus.TOO_MANY_REQUESTS,
                "No more places can be taken with this turn. Give some back, or take a new number when it has ended."),
        TOO_MANY_NUMBERS(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many numbers were taken from here within an hour. Ask again later, or from another connection."),
        TOO_MANY_BOOKINGS(
                HttpStatus.TOO_MANY_REQUESTS,
                "No more bookings can be made today with this e-mail address. Others can be made by phone."),
        PROOF_MISSING(
                HttpStatus.FORBIDDEN,
                "This calendar asks for a proof of work. Solve the challenge at …/challenge, once for each booking.");

        private final HttpStatus status;
        private final String sentence;

        Reason(HttpStatus status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    TurnedAway(Reason reason) {
        super(reason.status, Problem.of(reason.status, reason.name(), reason.sentence), null);
        if (reason.status == HttpStatus.TOO_MANY_REQUESTS) {
            getHeaders().set(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
        }
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
