// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.vault.Seal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TypedContactTest {
    private static final BookingKey KEY = BookingKey.fresh();
    private static final ContactForm ADA = new ContactForm("Ada \"Zoë\" Beispiel", "ada@example.org", "0261 1290");

    private final TypedContact typed = new TypedContact(new Seal(new byte[32]));

    @Test
    void what_was_typed_comes_back_as_it_was() {
        assertThat(in(KEY, keep("http").getValue())).contains(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void it_goes_to_the_page_of_its_booking_only_and_nobody_reads_it_on_the_device(String scheme) {
        ResponseCookie cookie = keep(scheme);
        assertThat(cookie.getPath()).isEqualTo("/b/" + KEY.text());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isEqualTo(scheme.equals("https"));
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getMaxAge()).isEqualTo(TypedContact.KEPT);
        assertThat(new String(
                        java.util.Base64.getUrlDecoder().decode(cookie.getValue()),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Ada", "example");
        assertThat(typed.forget(KEY, request(scheme)).getMaxAge()).isZero();
    }

    @Test
    void the_longest_that_can_be_typed_fits_into_a_cookie() {
        String wide = "\u4e2d"; // three bytes, and a letter
        var longest = new ContactForm(wide.repeat(200), wide.repeat(64) + "@" + wide.repeat(189), "0".repeat(40));
        String text = typed.keep(KEY, longest, request("http")).toString();
        assertThat(longest.problems()).isEmpty();
        assertThat(text.length()).isLessThan(4_096);
    }

    @Test
    void nothing_of_another_booking_and_nothing_that_was_not_sealed_here_opens() {
        String sealed = keep("http").getValue();
        assertThat(in(BookingKey.fresh(), sealed)).isEmpty();
        assertThat(in(KEY, sealed.substring(0, sealed.length() - 4) + "AAAA")).isEmpty();
        for (String nonsense : new String[] {"", "A", "AAAA", "%", "A".repeat(2_000)}) {
            assertThat(in(KEY, nonsense)).isEmpty();
        }
        assertThat(typed.in(KEY, request("http"))).isEmpty();
    }

    private ResponseCookie keep(String scheme) {
        return typed.keep(KEY, ADA, request(scheme));
    }

    private Optional<ContactForm> in(BookingKey key, String value) {
        return typed.in(
                key,
                MockServerHttpRequest.get("/")
                        .cookie(new HttpCookie(TypedContact.COOKIE, value))
                        .build());
    }

    private static MockServerHttpRequest request(String scheme) {
        return MockServerHttpRequest.get(scheme + "://city.example/").build();
    }
}
