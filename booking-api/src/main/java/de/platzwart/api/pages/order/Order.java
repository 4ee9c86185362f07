// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.door.Cookies;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Times that are booked together: the keys of their bookings, the newest last. A browser keeps the keys of what it
 * holds in cookies, and only to find the way back: what is shown and booked is what stands in the address. Each time
 * has a cookie of its own, so that two tabs that add one in the same instant do not overwrite what the other adds.
 */
public record Order(List<BookingKey> keys) {
    /** No more are added: of them nobody keeps track, and their address would become long. */
    public static final int MOST = 6;
    /** As many as are read. Tabs that add the sixth time in the same instant may come to hold more than that. */
    static final int LONGEST = 2 * MOST;

    private static final String COOKIE = "order-";
    /** Which in the row of times it is, and its key. */
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,2})\\.([A-Za-z0-9_-]{43})");

    private static final Pattern TEXT =
            Pattern.compile("[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{43}){0,%d}".formatted(LONGEST - 1));

    public Order {
        keys = keys.stream().distinct().limit(LONGEST).toList();
    }

    /** Empty if that names no order. */
    static Optional<Order> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(named -> TEXT.matcher(named).matches())
                .map(named -> new Order(Stream.of(named.split("\\."))
                        .flatMap(key -> BookingKey.of(key).stream())
                        .toList()));
    }

    /** What the browser says that it holds, without what is not to be understood. */
    static Order in(ServerHttpRequest request) {
        return new Order(request.getCookies().values().stream()
                .flatMap(List::stream)
                .filter(cookie -> cookie.getName().startsWith(COOKIE))
                .map(cookie -> VALUE.matcher(cookie.getValue()))
                .filter(Matcher::matches)
                .sorted(Comparator.comparingInt((Matcher value) -> Integer.parseInt(value.group(1)))
                        .thenComparing(value -> value.group(2)))
                .flatMap(value -> BookingKey.of(value.group(2)).stream())
                .toList());
    }

    /** Whether a browser may hold something. */
    public static boolean isIn(ServerHttpRequest request) {
        return request.getCookies().keySet().stream().anyMatch(name -> name.startsWith(COOKIE));
    }

    Order with(BookingKey key) {
        return new Order(Stream.concat(keys.stream(), Stream.of(key)).toList());
    }

    Order without(Order other) {
        return new Order(keys.stream().filter(key -> !other.has(key)).toList());
    }

    /** All of both, the newest of the other last. */
    Order and(Order other) {
        return new Order(Stream.concat(keys.stream().filter(key -> !other.has(key)), other.keys.stream())
                .toList());
    }

    boolean has(BookingKey key) {
        return keys.contains(key);
    }

    boolean hasAll(Order other) {
        return keys.containsAll(other.keys);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean hasSeveral() {
        return keys.size() > 1;
    }

    boolean isFull() {
        return keys.size() >= MOST;
    }

    /** As it stands in addresses. */
    String text() {
        return keys.stream().map(BookingKey::text).collect(Collectors.joining("."));
    }

    /** The page on which all of it is shown. */
    String address() {
        return (hasSeveral() ? "/order/" : "/b/") + text();
    }

    /** Gone when that time has ended, so that whoever uses the browser next finds nothing. */
    ResponseCookie cookie(BookingKey key, Duration lasts, ServerHttpRequest request) {
        String value = keys.indexOf(key) + "." + key.text();
        return Cookies.locked(COOKIE + key.booking(), value, lasts, request).build();
    }
}
