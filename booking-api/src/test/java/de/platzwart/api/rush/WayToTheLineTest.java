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
import de.platzwart.api.booking.BookingKey;
import de.platzwart.booking.calendar.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who is led to the line, and back to what they wanted. */
class WayToTheLineTest extends PlatzwartTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private LineTable table;

    @Autowired
    private Lines lines;

    @Autowired
    private Slips slips;

    @Test
    void without_cookies_nobody_takes_a_number_and_the_page_says_why() {
        var calendar = new CalendarId("way-cookies");
        line(calendar);
        EntityExchangeResult<byte[]> first = page("/wait/way-cookies?n.swim.child=2");
        String again = String.valueOf(first.getResponseHeaders().getLocation());
        assertThat(again).isEqualTo("/wait/way-cookies?n.swim.child=2&cookies=cookies");
        ResponseCookie given = Objects.requireNonNull(first.getResponseCookies().getFirst("csrf"));
        assertThat(text(page(again))).contains("Cookies", "href=\"/wait/way-cookies?n.swim.child=2\"");
        assertThat(joined(calendar)).isZero();

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
        await().atMost(SOON).untilAsserted(() -> assertThat(joined(calendar)).isEqualTo(1));
    }

    @Test
    void a_part_of_a_page_is_not_replaced_by_the_waiting_room() {
        line(new CalendarId("way-part"));
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
        line(new CalendarId("way-move"));
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
        Line.Id line = line(new CalendarId("way-turn"));
        String turn = slips.text(
                new Slip(line.calendar(), line.opensAt(), 0, Instant.now().plusSeconds(600)));
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
    void whoever_took_too_long_stands_in_the_line_before_their_places_are_kept_again() {
        define("way-late", Samples.pool(10).replace("\"holdSeconds\":600", "\"holdSeconds\":1"));
        BookingKey key = BookingKey.fresh();
        await().atMost(SOON)
                .untilAsserted(() -> hold("way-late", key).expectStatus().is2xxSuccessful());
        line("way-late", Samples.pool(10));
        await().atMost(SOON).untilAsserted(() -> client().get()
                .uri("/api/v1/bookings/{booking}", key.booking().value())
                .header("Booking-Secret", key.secret())
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("LAPSED"));
        EntityExchangeResult<byte[]> form = page("/book/try");
        Matcher token = TOKEN.matcher(text(form));
        assertThat(token.find()).isTrue();
        client().post()
                .uri("/b/" + key.text() + "/confirmation")
                .cookie(
                        "csrf",
                        Objects.requireNonNull(form.getResponseCookies().getFirst("csrf"))
                                .getValue())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("name=Ada&email=ada%40example.org&_csrf=" + token.group(1))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/wait/way-late");
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

    private int joined(CalendarId calendar) {
        return lines.of(calendar).orElseThrow().joined();
    }

    /** Nobody is called in it for a while. */
    private Line.Id line(CalendarId calendar) {
        return line(calendar.value(), Samples.pool(10));
    }

    private Line.Id line(String name, String rules) {
        define(name, rules);
        var calendar = new CalendarId(name);
        var id = new Line.Id(calendar, Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS));
        table.open(id);
        await().atMost(SOON).until(() -> lines.of(calendar).isPresent());
        await().atMost(SOON).untilAsserted(() -> client().get()
                .uri("/api/v1/calendars/{calendar}/line", calendar.value())
                .exchange()
                .expectStatus()
                .isOk());
        return id;
    }
}
