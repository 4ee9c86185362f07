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
    /** The key of the booking whose time was over while somebody typed. */
    private static final String LAPSED = "lapsed";
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

    /** For whoever gets places anew after the line: back to the booking whose time was over. */
    public static String toTheLine(CalendarId calendar, BookingKey lapsed) {
        return UriComponentsBuilder.fromPath("/wait/" + calendar)
                .queryParam(LAPSED, lapsed.text())
                .build()
                .toUriString();
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
        String page = key(request, MOVING)
                .map(key -> "/b/" + key.text() + "/move")
                .or(() -> key(request, LAPSED).map(key -> "/b/" + key.text()))
                .orElse("/book/" + calendar);
        return UriComponentsBuilder.fromPath(page)
                .query(request.getURI().getRawQuery())
                .replaceQueryParam(MOVING)
                .replaceQueryParam(LAPSED)
                .replaceQueryParam(ASKED)
                .build()
                .toUriString();
    }

    private static Optional<BookingKey> key(ServerHttpRequest request, String name) {
        return Optional.ofNullable(request.getQueryParams().getFirst(name)).flatMap(BookingKey::of);
    }
}
