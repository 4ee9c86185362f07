// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import de.platzwart.api.pages.Languages;
import java.net.URI;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * All of a request that a page depends on. Whoever asks the same sees the same; nothing else of a request comes near
 * the page.
 *
 * @param prefix under which a proxy shows all pages; mostly empty
 * @param page the whole address, without the host
 */
record Asked(String scheme, String prefix, String page, String language) {
    static Asked in(ServerHttpRequest request, Languages languages) {
        URI address = request.getURI();
        String query = address.getRawQuery();
        return new Asked(
                String.valueOf(address.getScheme()),
                request.getPath().contextPath().value(),
                query == null ? address.getRawPath() : address.getRawPath() + '?' + query,
                languages.of(request).tag());
    }

    URI address() {
        return URI.create(scheme + "://nobody" + page);
    }
}
