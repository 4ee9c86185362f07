// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.rush.Choosing.Choice;
import de.platzwart.booking.calendar.CalendarId;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to the line and back: the address of the waiting room keeps what somebody wanted when they came. */
public final class WayBack {
    /** The key of the booking that is to be moved. */
    private static final String MOVING = "move";
    /** Says that the browser was given a cookie and asked to come again with it. */
    private static final String ASKED = "cookies";

    private WayBack() {}

    static String toTheLine(ServerHttpRequest request, Choice choice) {
        var line = UriComponentsBuilder.fromPath("/wait/" + choice.calendar())
                .query(request.getURI().getRawQuery());
        if (choice.moving() != null) {
            line.replaceQueryParam(MOVING, choice.moving().text());
        }
        return line.build().toUriString();
    }

    /** The same waiting room, with the question whether there are cookies or without it. */
    public static String toTheLine(ServerHttpRequest request, boolean asksForCookies) {
        var line = UriComponentsBuilder.fromPath(request.getPath().value())
                .query(request.getURI().getRawQuery())
                .replaceQueryParam(ASKED);
        return (asksForCookies ? line.queryParam(ASKED, ASKED) : line).build().toUriString();
    }

    public static boolean asksForCookies(ServerHttpRequest request) {
        return request.getQueryParams().containsKey(ASKED);
    }

    /** Where whoever is called goes on with what they wanted. */
    public static String fromTheLine(ServerHttpRequest request, CalendarId calendar) {
        Optional<BookingKey> moving =
                Optional.ofNullable(request.getQueryParams().getFirst(MOVING)).flatMap(BookingKey::of);
        return UriComponentsBuilder.fromPath(
                        moving.map(key -> "/b/" + key.text() + "/move").orElse("/book/" + calendar))
                .query(request.getURI().getRawQuery())
                .replaceQueryParam(MOVING)
                .replaceQueryParam(ASKED)
                .build()
                .toUriString();
    }
}
