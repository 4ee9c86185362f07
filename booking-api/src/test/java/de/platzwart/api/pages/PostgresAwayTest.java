// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.Cable;
import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.SecondNode;
import de.platzwart.api.booking.BookingKey;
import de.platzwart.embedded.PostgresAccess;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** When the database does not answer, people and programs are told to come back, not that something is broken. */
class PostgresAwayTest extends PlatzwartTest {
    private final BookingKey key = BookingKey.fresh();

    @Test
    void a_page_and_a_call_say_later_until_the_database_is_back() throws Exception {
        define("away", Samples.pool(10));
        PostgresAccess real = databases().postgres();
        int port = URI.create(real.url().substring("jdbc:".length())).getPort();
        try (Cable cable = new Cable(port);
                SecondNode node = new SecondNode(databases(), real.url().replace(":" + port, ":" + cable.port()))) {
            WebTestClient web = WebTestClient.bindToServer()
                    .baseUrl("http://localhost:" + node.port())
                    .responseTimeout(Duration.ofSeconds(30))
                    .build();
            hold(web, key.booking().toString()).expectStatus().isCreated();
            assertThat(page(web).getStatus()).isEqualTo(HttpStatus.OK);

            cable.cut();

            var later = page(web);
            assertThat(later.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(later.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("1");
            assertThat(later.getResponseBody()).contains("<html", "Gleich geht es weiter");
            for (var answer : new WebTestClient.ResponseSpec[] {hold(web, newBooking()), look(web)}) {
                answer.expectStatus()
                        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                        .expectHeader()
                        .valueEquals(HttpHeaders.RETRY_AFTER, "1")
                        .expectBody()
                        .jsonPath("$.reason")
                        .isEqualTo("UNAVAILABLE");
            }

            cable.mend();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(page(web).getStatus()).isEqualTo(HttpStatus.OK));
        }
    }

    private EntityExchangeResult<String> page(WebTestClient web) {
        return web.get()
                .uri("/b/" + key.text())
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private WebTestClient.ResponseSpec look(WebTestClient web) {
        return web.get()
                .uri("/api/v1/bookings/" + key.booking())
                .header("Booking-Secret", key.secret())
                .exchange();
    }

    private WebTestClient.ResponseSpec hold(WebTestClient web, String booking) {
        return web.put()
                .uri("/api/v1/days/away/{date}/bookings/{booking}", tomorrow(), booking)
                .header("Booking-Secret", key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange();
    }
}
