// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final BookingKey CARLA = BookingKey.fresh();

    @Test
    void a_browser_gives_back_what_it_was_given_in_the_order_of_choosing() {
        Order order = new Order(List.of(ANNA, BEN, CARLA));
        assertThat(Order.in(holding(order))).isEqualTo(order);
        assertThat(Order.of(order.text())).contains(order);
        assertThat(Order.isIn(holding(order))).isTrue();
    }

    @Test
    void each_time_has_a_cookie_of_its_own_so_that_none_overwrites_another() {
        Order one = new Order(List.of(ANNA, BEN));
        Order other = new Order(List.of(ANNA, CARLA));
        var both = MockServerHttpRequest.get("/").cookie(cookies(one)).cookie(cookies(other));
        assertThat(Order.in(both.build()).keys())
                .containsExactlyInAnyOrder(ANNA, BEN, CARLA)
                .startsWith(ANNA);
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                ".",
                "x",
                "-1." + KEY,
                KEY + ".",
                "." + KEY,
                KEY + ".." + KEY,
                KEY + "," + KEY,
                KEY + "A",
                KEY + ".x",
                KEY + "." + KEY.replace('A', '%'),
                (KEY + ".").repeat(12) + KEY);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_is_no_order_is_none(String text) {
        assertThat(Order.of(text)).isEmpty();
        assertThat(Order.in(MockServerHttpRequest.get("/")
                                .cookie(new HttpCookie("order-1", "0." + text), new HttpCookie("other", "0." + KEY))
                                .build())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_browser_without_the_cookie_holds_nothing() {
        assertThat(Order.in(MockServerHttpRequest.get("/").build()).isEmpty()).isTrue();
    }

    @Test
    void with_six_it_is_full_and_what_several_tabs_added_beyond_is_still_read() {
        List<BookingKey> keys =
                Stream.generate(BookingKey::fresh).limit(Order.LONGEST + 1).toList();
        Order order = new Order(keys.subList(0, 5)).with(keys.get(5));
        assertThat(order.keys()).isEqualTo(keys.subList(0, 6));
        assertThat(new Order(keys.subList(0, 5)).isFull()).isFalse();
        assertThat(order.isFull()).isTrue();
        Order beyond = new Order(keys.subList(0, Order.LONGEST));
        assertThat(beyond.isFull()).isTrue();
        assertThat(Order.of(beyond.text())).contains(beyond);
        assertThat(Order.in(holding(beyond))).isEqualTo(beyond);
        assertThat(beyond.with(keys.getLast())).isEqualTo(beyond);
    }

    @Test
    void what_another_tab_has_added_comes_to_what_a_page_shows() {
        Order shown = new Order(List.of(BEN, ANNA));
        assertThat(shown.and(new Order(List.of(ANNA, CARLA))).keys()).containsExactly(BEN, ANNA, CARLA);
        assertThat(shown.hasAll(new Order(List.of(ANNA)))).isTrue();
        assertThat(shown.hasAll(new Order(List.of(ANNA, CARLA)))).isFalse();
    }

    @Test
    void the_same_time_is_in_it_once() {
        Order order = new Order(List.of(ANNA, BEN));
        assertThat(order.with(ANNA)).isEqualTo(order);
        assertThat(order.without(new Order(List.of(ANNA, CARLA))).keys()).containsExactly(BEN);
    }

    @Test
    void one_time_alone_is_shown_by_its_own_page() {
        assertThat(new Order(List.of(ANNA)).address()).isEqualTo("/b/" + ANNA.text());
        assertThat(new Order(List.of(ANNA, BEN)).address()).isEqualTo("/order/" + ANNA.text() + "." + BEN.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void a_cookie_is_for_us_only_and_goes_with_its_time(String scheme) {
        var request =
                MockServerHttpRequest.get(scheme + "://city.example/book/pool").build();
        var cookie = new Order(List.of(ANNA)).cookie(ANNA, Duration.ofSeconds(90), request);
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

    private static MockServerHttpRequest holding(Order order) {
        return MockServerHttpRequest.get("/").cookie(cookies(order)).build();
    }

    /** As a browser sends them, in whatever order. */
    private static HttpCookie[] cookies(Order order) {
        var request = MockServerHttpRequest.get("/").build();
        return order.keys().reversed().stream()
                .map(key -> order.cookie(key, Duration.ofSeconds(90), request))
                .map(cookie -> new HttpCookie(cookie.getName(), cookie.getValue()))
                .toArray(HttpCookie[]::new);
    }
}
