// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody has as much as one can have. */
public final class Limited extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    /** What there is too much of. */
    public enum Reason {
        TOO_MANY_HELD("Too many places are held from here at the same time. Confirm or give back some, then go on."),
        TOO_MANY_BOOKINGS(
                "That many bookings a day can be made with this e-mail address. Others can be made by phone.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    Limited(Reason reason) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                Problem.of(HttpStatus.TOO_MANY_REQUESTS, reason.name(), reason.sentence),
                null);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
