// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.calendars;

import de.platzwart.web.Representation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers what can be booked. Written anew only when a calendar changed. */
@RestController
final class CalendarsEndpoint {
    private final CalendarsView view;
    private final JsonMapper json;
    private volatile @Nullable Written written;

    CalendarsEndpoint(CalendarsView view, JsonMapper json) {
        this.view = view;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<Void> calendars(ServerWebExchange exchange) {
        var calendars = view.snapshot();
        Written last = written;
        if (last == null || last.from != calendars) {
            last = new Written(calendars, write(calendars.values()));
            written = last;
        }
        return last.representation.answer(exchange);
    }

    private Representation write(Collection<CalendarsView.Entry> entries) {
        long tag = 0;
        for (CalendarsView.Entry entry : entries) {
            tag = Representation.mix(Representation.mix(tag, entry.id().hashCode()), entry.sequence());
        }
        return new Representation(json.writeValueAsBytes(CalendarsAnswer.of(entries)), Representation.weakTag(tag));
    }

    private record Written(Map<String, CalendarsView.Entry> from, Representation representation) {}
}
