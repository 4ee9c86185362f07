// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** All cookies of ours are locked up: no script reads them, and none goes where it is not encrypted if this does. */
public final class Cookies {
    private Cookies() {}

    public static ResponseCookie.ResponseCookieBuilder locked(
            String name, String value, Duration lasts, ServerHttpRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(lasts)
                .httpOnly(true)
                .secure(Https.isUsedBy(request))
                .sameSite("Lax");
    }
}
