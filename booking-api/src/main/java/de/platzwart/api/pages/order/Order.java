// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.door.Https;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Times that are booked together: the keys of their bookings, the newest last. A browser keeps the keys of what it
 * holds in a cookie, and only to find the way back: what is shown and booked is what stands in the address.
 */
public record Order(List<BookingKey> keys) {
    /** Of more nobody keeps track, and their address would become long. */
    public static final int MOST = 6;

    private static final String COOKIE = "order";
    private static final Pattern TEXT =
            Pattern.compile("[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{43}){0,%d}".formatted(MOST - 1));

    public Order {
        keys = keys.stream().distinct().toList();
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " times");
        }
    }

    /** Empty if that names no order. */
    static Optional<Order> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(named -> TEXT.matcher(named).matches())
                .map(named -> new Order(Stream.of(named.split("\\."))
                        .flatMap(key -> BookingKey.of(key).stream())
                        .toList()));
    }

    /** What the browser says that it holds; nothing if that is not to be understood. */
    static Order in(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return of(cookie == null ? null : cookie.getValue()).orElse(new Order(List.of()));
    }

    /** Whether a browser may hold something. */
    public static boolean isIn(ServerHttpRequest request) {
        return request.getCookies().containsKey(COOKIE);
    }

    Order with(BookingKey key) {
        return new Order(Stream.concat(keys.stream(), Stream.of(key)).toList());
    }

    Order without(BookingKey key) {
        return new Order(keys.stream().filter(other -> !other.equals(key)).toList());
    }

    boolean has(BookingKey key) {
        return keys.contains(key);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean hasSeveral() {
        return keys.size() > 1;
    }

    boolean isFull() {
        return keys.size() == MOST;
    }

    /** As it stands in cookies and addresses. */
    String text() {
        return keys.stream().map(BookingKey::text).collect(Collectors.joining("."));
    }

    /** The page on which all of it is shown. */
    String address() {
        return (hasSeveral() ? "/order/" : "/b/") + text();
    }

    /** Gone when the last of its times has ended, so that whoever uses the browser next finds nothing. */
    ResponseCookie cookie(Duration lasts, ServerHttpRequest request) {
        return ResponseCookie.from(COOKIE, text())
                .path("/")
                .maxAge(lasts)
                .httpOnly(true)
                .secure(Https.isUsedBy(request))
                .sameSite("Lax")
                .build();
    }
}
