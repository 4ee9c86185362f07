// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.door.Cookies;
import de.platzwart.api.vault.Seal;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed, while they wait in a line: on their own device, for the page of that booking alone, and sealed,
 * so that whoever uses the device next reads nothing in it. Nothing of it is stored here.
 */
@Component
class TypedContact {
    /** Longer than most lines, and not for ever. */
    static final Duration KEPT = Duration.ofHours(2);

    static final String COOKIE = "typed";

    private static final JsonMapper JSON = new JsonMapper();

    private final Seal seal;

    TypedContact(Seal seal) {
        this.seal = seal;
    }

    ResponseCookie keep(BookingKey key, ContactForm contact, ServerHttpRequest request) {
        byte[] sealed = seal.seal(owner(key), JSON.writeValueAsBytes(contact));
        return cookie(key, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), KEPT, request);
    }

    ResponseCookie forget(BookingKey key, ServerHttpRequest request) {
        return cookie(key, "", Duration.ZERO, request);
    }

    /** Empty if there is nothing, or nothing of this booking that was sealed here. */
    Optional<ContactForm> in(BookingKey key, ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return cookie == null ? Optional.empty() : open(key, cookie.getValue());
    }

    private Optional<ContactForm> open(BookingKey key, String text) {
        try {
            byte[] typed = seal.open(owner(key), Base64.getUrlDecoder().decode(text));
            return Optional.of(JSON.readValue(typed, ContactForm.class));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    /** Not that of the record in the vault: neither opens in place of the other. */
    private static String owner(BookingKey key) {
        return "typed for " + key.booking();
    }

    private static ResponseCookie cookie(BookingKey key, String value, Duration lasts, ServerHttpRequest request) {
        return Cookies.locked(COOKIE, value, lasts, request)
                .path("/b/" + key.text())
                .sameSite("Strict")
                .build();
    }
}
