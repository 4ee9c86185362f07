// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Tells the paths that people see in their browser from those that programs ask. */
public final class PagePaths {
    private static final List<String> FOR_PROGRAMS =
            List.of("/api", "/actuator", "/v3", "/swagger-ui", "/swagger-ui.html", "/webjars");

    private PagePaths() {}

    public static boolean isPage(String path) {
        return FOR_PROGRAMS.stream().noneMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }

    /** Whether somebody waits for this with a browser, so that also an error has to be a page. */
    public static boolean wantsPage(ServerHttpRequest request) {
        return isPage(request.getPath().value())
                && request.getHeaders().getAccept().stream()
                        .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }
}
