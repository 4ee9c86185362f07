// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Whether a cookie may be marked as secure, also behind a proxy that ends https. */
public final class Https {
    private Https() {}

    public static boolean isUsedBy(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme());
    }
}
