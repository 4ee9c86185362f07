// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.api.commands.Commands;
import de.platzwart.api.commands.Outage;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;

/** What a failure is in HTTP, for pages and for programs alike. */
public final class Failures {
    private Failures() {}

    public static HttpStatusCode statusOf(Throwable failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode();
            case AuthenticationException _, AccessDeniedException _ -> HttpStatus.FORBIDDEN;
            case Commands.Overloaded _ -> HttpStatus.TOO_MANY_REQUESTS;
            default -> Outage.isBehind(failure) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
