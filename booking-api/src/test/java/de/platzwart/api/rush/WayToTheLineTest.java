// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.Visitor;
import de.platzwart.api.Visitor.Page;
import de.platzwart.api.booking.BookingKey;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who is led to the line, and back to what they wanted. */
class WayToTheLineTest extends PlatzwartTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, String> ADA = Map.of("name", "Ada Quittenbaum", "email", "way@example.org");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void without_cookies_nobody_takes_a_number_and_the_page_says_why() {
        Line.Id line = line("way-cookies");
        EntityExchangeResult<byte[]> first = page("/wait/way-cookies?n.swim.child=2");
        String again = String.valueOf(first.getResponseHeaders().getLocation());
        assertThat(again).isEqualTo("/wait/way-cookies?n.swim.child=2&cookies=cookies");
        ResponseCookie given = Objects.requireNonNull(first.getResponseCookies().getFirst("csrf"));
        assertThat(text(page(again))).contains("Cookies", "href=\"/wait/way-cookies?n.swim.child=2\"");
        assertThat(lines().joined(line)).isZero();

        WebTestClient.ResponseSpec with = client().get()
                .uri(again)
                .accept(MediaType.TEXT_HTML)
                .cookie(given.getName(), given.getValue())
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .exists("line-way-cookies");
        assertThat(text(with.expectBody().returnResult())).contains("id=\"line\"");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lines().joined(line)).isEqualTo(1));
    }

    @Test
    void a_part_of_a_page_is_not_replaced_by_the_waiting_room() {
        line("way-part");
        client().get()
                .uri("/book/way-part?n.swim.child=3")
                .header("HX-Request", "true")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("HX-Redirect", "/wait/way-part?n.swim.child=3")
                .expectBody()
                .isEmpty();
    }

    @Test
    void whoever_moves_a_booking_waits_like_all_others() {
        BookingKey key = booked("way-move");
        line("way-move");
        post(key, "move", elsewhen(), key.secret())
                .expectStatus()
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                .expectBody()
                .jsonPath("$.line")
                .isEqualTo("/api/v1/calendars/way-move/line");
        post(key, "move", elsewhen(), SECRET).expectStatus().isNotFound();
        assertThat(page("/b/" + key.text() + "/move?date=" + tomorrow())
                        .getResponseHeaders()
                        .getLocation())
                .hasToString("/wait/way-move?date=" + tomorrow() + "&move=" + key.text());
        assertThat(page("/b/" + key.text() + "/cancellation").getStatus()).isEqualTo(HttpStatus.OK);
        post(key, "cancellation", "{}", key.secret()).expectStatus().isOk();
    }

    @Test
    void whoever_is_called_goes_on_with_the_booking_that_they_move() {
        BookingKey key = booked("way-turn");
        String turn = lines().turn(line("way-turn"));
        client().get()
                .uri("/wait/way-turn?date=" + tomorrow() + "&move=" + key.text())
                .cookie("line-way-turn", turn)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/b/" + key.text() + "/move?date=" + tomorrow());
        client().get()
                .uri("/b/" + key.text() + "/move")
                .cookie("line-way-turn", turn)
                .exchange()
                .expectStatus()
                .isOk();
        client().post()
                .uri("/api/v1/bookings/{booking}/move", key.booking().value())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", key.secret())
                .header(SlipCarrier.HEADER, turn)
                .bodyValue(elsewhen())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whoever_took_too_long_stands_in_the_line_and_comes_back_to_what_they_typed() {
        BookingKey key = lapsed("way-late");
        Line.Id line = lines().before("way-late");
        Visitor ada = new Visitor(client(), port());
        Page sent = ada.press(ada.open("/book/try"), "/b/" + key.text() + "/confirmation", ADA);
        assertThat(sent.location()).isEqualTo("/wait/way-late?lapsed=" + key.text());
        ResponseCookie typed = sent.cookies().stream()
                .filter(cookie -> cookie.getName().equals("typed"))
                .findFirst()
                .orElseThrow();
        assertThat(typed.getPath()).as("goes to no other page").isEqualTo("/b/" + key.text());
        assertThat(ada.open("/wait/way-late?lapsed=" + key.text()).body()).contains("id=\"line\"");

        ada.has(lines().turnInCookie(line));
        assertThat(ada.ask("/wait/way-late?lapsed=" + key.text()).location()).isEqualTo("/b/" + key.text());
        Page back = ada.open("/b/" + key.text());
        assertThat(back.body()).contains("noch da", "value=\"Ada Quittenbaum\"", "value=\"way@example.org\"");
        assertThat(new Visitor(client(), port()).open("/b/" + key.text()).body())
                .as("on another device")
                .doesNotContain("Quittenbaum", "name=\"name\"");

        Page again = ada.press(back, "/b/" + key.text() + "/confirmation", ADA);
        assertThat(again.body()).contains("neu für Sie reserviert", "value=\"Ada Quittenbaum\"");
        assertThat(ada.open("/b/" + key.text()).body()).as("forgotten").doesNotContain("Quittenbaum");
        String fresh = "/b/" + key.next().text();
        assertThat(ada.press(again, fresh + "/confirmation", ADA).location()).isEqualTo(fresh);
        assertThat(ada.open(fresh).body()).contains("Ihre Buchung steht");
    }

    /** A hold whose time is over. */
    private BookingKey lapsed(String calendar) {
        define(calendar, Samples.pool(10));
        BookingKey key = BookingKey.fresh();
        await().atMost(SOON)
                .untilAsserted(() -> hold(calendar, key).expectStatus().is2xxSuccessful());
        aheadOfTime(Duration.ofSeconds(601));
        return key;
    }

    private static String elsewhen() {
        return "{\"date\":\"%s\",\"start\":\"14:00\"}".formatted(tomorrow());
    }

    private BookingKey booked(String calendar) {
        define(calendar, Samples.pool(10));
        BookingKey key = BookingKey.fresh();
        await().atMost(SOON)
                .untilAsserted(() -> hold(calendar, key).expectStatus().is2xxSuccessful());
        post(key, "confirmation", CONTACT, key.secret()).expectStatus().isOk();
        return key;
    }

    private WebTestClient.ResponseSpec hold(String calendar, BookingKey key) {
        return client().put()
                .uri(
                        "/api/v1/days/{calendar}/{day}/bookings/{booking}",
                        calendar,
                        tomorrow(),
                        key.booking().value())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", key.secret())
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange();
    }

    private WebTestClient.ResponseSpec post(BookingKey key, String what, String body, String secret) {
        return client().post()
                .uri("/api/v1/bookings/{booking}/{what}", key.booking().value(), what)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", secret)
                .bodyValue(body)
                .exchange();
    }

    private EntityExchangeResult<byte[]> page(String address) {
        return client().get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> page) {
        return new String(Objects.requireNonNull(page.getResponseBody()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Line.Id line(String calendar) {
        define(calendar, Samples.pool(10));
        return lines().before(calendar);
    }

    private StandingLines lines() {
        return beans.createBean(StandingLines.class);
    }
}
