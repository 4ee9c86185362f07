// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.platzwart.api.booking.BookingKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class OrderTest {
    private static final String KEY = "A".repeat(43);
    private static final BookingKey ANNA = BookingKey.fresh();
    private static final BookingKey BEN = BookingKey.fresh();

    @Test
    void a_browser_gives_back_what_it_was_given() {
        Order order = new Order(List.of(ANNA, BEN));
        assertThat(in(order.text())).isEqualTo(order);
        assertThat(Order.of(order.text())).contains(order);
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                ".",
                "x",
                KEY + ".",
                "." + KEY,
                KEY + ".." + KEY,
                KEY + "," + KEY,
                KEY + "A",
                KEY + ".x",
                KEY + "." + KEY.replace('A', '%'),
                (KEY + ".").repeat(6) + KEY);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_is_no_order_is_none(String text) {
        assertThat(Order.of(text)).isEmpty();
        assertThat(in(text).isEmpty()).isTrue();
    }

    @Test
    void a_browser_without_the_cookie_holds_nothing() {
        assertThat(Order.in(MockServerHttpRequest.get("/").build()).isEmpty()).isTrue();
    }

    @Test
    void there_are_six_at_most_and_the_newest_is_the_last() {
        List<BookingKey> keys = Stream.generate(BookingKey::fresh).limit(7).toList();
        Order order = new Order(keys.subList(0, 5)).with(keys.get(5));
        assertThat(order.keys()).isEqualTo(keys.subList(0, 6));
        assertThat(order.isFull()).isTrue();
        assertThat(Order.of(order.text())).contains(order);
        assertThatIllegalArgumentException()
                .as("nothing drops out by itself")
                .isThrownBy(() -> order.with(keys.get(6)));
    }

    @Test
    void the_same_time_is_in_it_once() {
        Order order = new Order(List.of(ANNA, BEN));
        assertThat(order.with(ANNA)).isEqualTo(order);
        assertThat(order.without(ANNA).keys()).containsExactly(BEN);
    }

    @Test
    void one_time_alone_is_shown_by_its_own_page() {
        assertThat(new Order(List.of(ANNA)).address()).isEqualTo("/b/" + ANNA.text());
        assertThat(new Order(List.of(ANNA, BEN)).address()).isEqualTo("/order/" + ANNA.text() + "." + BEN.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void the_cookie_is_for_us_only_and_goes_with_the_last_time(String scheme) {
        var request =
                MockServerHttpRequest.get(scheme + "://city.example/book/pool").build();
        var cookie = new Order(List.of(ANNA)).cookie(Duration.ofSeconds(90), request);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isEqualTo(scheme.equals("https"));
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void nothing_that_opens_a_booking_is_printed() {
        assertThat(new Order(List.of(ANNA)).toString()).doesNotContain(ANNA.secret(), ANNA.text());
    }

    private static Order in(String cookie) {
        return Order.in(MockServerHttpRequest.get("/")
                .cookie(new HttpCookie("order", cookie))
                .build());
    }
}
