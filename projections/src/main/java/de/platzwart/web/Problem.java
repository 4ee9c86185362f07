// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Says what is wrong in the form of RFC 9457, with a {@code reason} that programs can rely on. */
public final class Problem {
    private Problem() {}

    public static ProblemDetail of(HttpStatus status, String reason, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("reason", reason);
        return problem;
    }

    /** The same to be thrown where a request cannot be understood. */
    public static ErrorResponseException because(HttpStatus status, String reason, String detail) {
        return new ErrorResponseException(status, of(status, reason, detail), null);
    }
}
