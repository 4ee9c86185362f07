// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the {@link Shell} of a page that is asked for. */
@Component
class Shells {
    private final String city;
    private final Languages languages;
    private final Assets assets;

    Shells(@Value("${platzwart.city:Koblenz}") String city, Languages languages, Assets assets) {
        this.city = city;
        this.languages = languages;
        this.assets = assets;
    }

    Shell of(ServerHttpRequest request) {
        Language current = languages.of(request);
        List<Shell.Choice> choices = languages.all().stream()
                .map(one -> new Shell.Choice(one.tag(), one.name(), link(request, one), one.equals(current)))
                .toList();
        return new Shell(city, assets.folder(), current.tag(), choices);
    }

    /** Without a path, so that no path can make it lead to another host. */
    private static String link(ServerHttpRequest request, Language language) {
        return "?"
                + UriComponentsBuilder.newInstance()
                        .query(request.getURI().getRawQuery())
                        .replaceQueryParam(Languages.PARAMETER, language.tag())
                        .build()
                        .getQuery();
    }
}
