// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.store.SecretHashing;
import de.platzwart.views.bookings.BookingReading;
import de.platzwart.views.bookings.BookingStand;
import de.platzwart.web.Addresses;
import de.platzwart.web.Blocking;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Which requests choose a time, and in which calendar: those for a new booking or a place on the waiting list, and
 * those that move one. To look up a booking costs something, and is only done while there is a line. What keeps places
 * anew whose time was over asks {@link Turns}: an order may do so in several calendars, and nothing typed may be lost.
 */
@Component
final class Choosing {
    private static final PathPattern TIMES = pattern("/book/{calendar}");
    private static final PathPattern LIST = pattern("/list/{calendar}");
    private static final PathPattern JOIN = pattern("/api/v1/calendars/{calendar}/waiting/{booking}");
    private static final PathPattern HOLD = pattern("/api/v1/days/{calendar}/{date}/bookings/{booking}");
    private static final PathPattern MOVE_PAGE = pattern("/b/{key}/move");
    private static final PathPattern MOVE = pattern("/api/v1/bookings/{booking}/move");

    private final WaitingRoom room;
    private final BookingReading reading;
    private final Blocking blocking;

    Choosing(WaitingRoom room, BookingReading reading, Blocking blocking) {
        this.room = room;
        this.reading = reading;
        this.blocking = blocking;
    }

    /**
     * A time is chosen.
     *
     * @param isPage with a browser
     * @param moving the booking that is to be moved there; null if it is none, or a program moves it
     */
    record Choice(
            CalendarId calendar, boolean isPage, @Nullable BookingKey moving) {}

    /** Empty if the request chooses no time, or one of what does not exist: whoever is asked for it says so. */
    Mono<Optional<Choice>> of(ServerHttpRequest request) {
        String times = variable(TIMES, "calendar", request);
        String page = times == null ? variable(LIST, "calendar", request) : times;
        if (page != null) {
            return Mono.just(calendar(page).map(calendar -> new Choice(calendar, true, null)));
        }
        String hold = is(HttpMethod.PUT, request) ? put(request) : null;
        if (hold != null) {
            return Mono.just(calendar(hold).map(calendar -> new Choice(calendar, false, null)));
        }
        return room.hasLine() ? ofBooking(request) : Mono.just(Optional.empty());
    }

    private static @Nullable String put(ServerHttpRequest request) {
        String hold = variable(HOLD, "calendar", request);
        return hold == null ? variable(JOIN, "calendar", request) : hold;
    }

    private Mono<Optional<Choice>> ofBooking(ServerHttpRequest request) {
        String moved = variable(MOVE_PAGE, "key", request);
        if (moved != null) {
            return ofKey(moved);
        }
        String booking = is(HttpMethod.POST, request) ? variable(MOVE, "booking", request) : null;
        return booking == null ? Mono.just(Optional.empty()) : ofProgram(booking, request);
    }

    private Mono<Optional<Choice>> ofKey(String text) {
        return BookingKey.of(text)
                .map(key -> find(key.booking(), key.hash())
                        .map(stand -> new Choice(stand.day().calendar(), true, key))
                        .singleOptional())
                .orElse(Mono.just(Optional.empty()));
    }

    private Mono<Optional<Choice>> ofProgram(String booking, ServerHttpRequest request) {
        try {
            return find(
                            Addresses.booking(booking),
                            Addresses.secret(request.getHeaders().getFirst("Booking-Secret")))
                    .map(stand -> new Choice(stand.day().calendar(), false, null))
                    .singleOptional();
        } catch (ErrorResponseException nonsense) {
            return Mono.just(Optional.empty());
        }
    }

    private Mono<BookingStand> find(BookingId booking, SecretHash secret) {
        return blocking.call(() -> reading.find(booking)
                .filter(stand -> SecretHashing.same(secret, stand.secret()))
                .orElse(null));
    }

    private static Optional<CalendarId> calendar(String name) {
        try {
            return Optional.of(new CalendarId(name));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static boolean is(HttpMethod method, ServerHttpRequest request) {
        return method.equals(request.getMethod());
    }

    private static @Nullable String variable(PathPattern pattern, String name, ServerHttpRequest request) {
        PathPattern.PathMatchInfo found =
                pattern.matchAndExtract(request.getPath().pathWithinApplication());
        Map<String, String> variables = found == null ? Map.of() : found.getUriVariables();
        return variables.get(name);
    }

    private static PathPattern pattern(String text) {
        return PathPatternParser.defaultInstance.parse(text);
    }
}
