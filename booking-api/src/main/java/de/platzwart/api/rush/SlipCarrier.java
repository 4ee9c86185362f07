// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.door.Cookies;
import de.platzwart.booking.calendar.CalendarId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** How a slip travels: in a cookie for each calendar with browsers, in a header with programs. */
@Component
public final class SlipCarrier {
    static final String HEADER = "Line-Slip";

    /** A line may be joined a day before it opens. The server decides how long a slip is good for. */
    private static final Duration KEPT = RushSettings.LONGEST_BEFORE_RELEASE.multipliedBy(2);

    private final Slips slips;

    SlipCarrier(Slips slips) {
        this.slips = slips;
    }

    public Optional<Slip> inHeader(ServerHttpRequest request) {
        return slips.read(request.getHeaders().getFirst(HEADER));
    }

    public Optional<Slip> inCookie(ServerHttpRequest request, CalendarId calendar) {
        HttpCookie cookie = request.getCookies().getFirst(name(calendar));
        return slips.read(cookie == null ? null : cookie.getValue());
    }

    void intoHeader(HttpHeaders headers, Slip slip) {
        headers.set(HEADER, slips.text(slip));
    }

    public ResponseCookie cookie(Slip slip, ServerHttpRequest request) {
        return Cookies.locked(name(slip.calendar()), slips.text(slip), KEPT, request)
                .build();
    }

    private static String name(CalendarId calendar) {
        return "line-" + calendar;
    }
}
