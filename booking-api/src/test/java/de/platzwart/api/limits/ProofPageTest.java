// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.platzwart.api.Samples;
import de.platzwart.api.pages.Browser;
import de.platzwart.api.pages.Look;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** A calendar that asks for a proof of work. */
class ProofPageTest extends Browser {
    private static final Locator.WaitForOptions THERE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        open("proof-pool", Samples.pool(50));
    }

    @Test
    void the_browser_does_the_work_and_nobody_notices() {
        Page page = visit(Look.desktop(), "/book/proof-pool?n.swim.child=1&date=" + tomorrow());
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        assertThat(page.textContent(".pw-summary")).contains("09:00");

        page.navigate("/book/proof-pool?n.swim.child=1");
        page.fill("[name='n.swim.child']", "2");
        page.press("[name='n.swim.child']", "Tab");
        page.waitForURL("**n.swim.child=2**");
        page.waitForCondition(() -> page.locator("form[data-live] input[name='n.swim.child'][value='2']")
                        .count()
                == 1);
        page.click(".pw-time button:not([disabled]) >> nth=0");
        page.waitForURL("**/order/**");
    }

    /** The browser keeps the page as it was left, and what its script knows: so does one that is answered nothing. */
    @Test
    void whoever_comes_back_to_the_page_and_wants_something_else_has_a_fresh_proof() {
        Page page = visit(Look.desktop(), "/book/proof-pool?n.swim.child=1&date=" + tomorrow());
        page.route(
                "**/book/proof-pool",
                route -> {
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                    route.fulfill(new Route.FulfillOptions().setStatus(204));
                },
                new Page.RouteOptions().setTimes(1));
        page.waitForResponse(answer -> answer.status() == 204, () -> page.click("button[value='09:00']"));
        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        page.fill("[name='n.swim.child']", "3");
        page.press("[name='n.swim.child']", "Tab");
        page.locator("form[data-live] input[name='n.swim.child'][value='3']").waitFor(THERE);
        page.click("button[value='14:00']");
        page.waitForURL("**/order/**");
    }

    @Test
    void the_waiting_list_asks_for_it_too() {
        Page page = visit(Look.desktop(), "/list/proof-pool?n.swim.child=1");
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        page.click("form[action*='/list/'] button");
        page.waitForURL("**/w/**");

        Page plain = visit(Look.phone().withoutJavaScript(), "/list/proof-pool?n.swim.child=1");
        plain.fill("[name=name]", "Ada Beispiel");
        plain.fill("[name=email]", "ada@example.org");
        plain.click("form[action*='/list/'] button");
        assertThat(plain.textContent("[role=alert]")).contains("JavaScript");
        assertThat(plain.url()).contains("/list/");
    }

    @Test
    void so_does_the_line_before_it_gives_a_number() {
        open("proof-rush", Samples.pool(50));
        jdbc.update("insert into line (calendar, opens_at, called_at, busy_at) values"
                + " ('proof-rush', date_trunc('hour', now()) + interval '2 hours', now(), now())");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> client().post()
                .uri("/api/v1/calendars/proof-rush/line")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("PROOF_MISSING"));
        Page page = visit(Look.desktop(), "/book/proof-rush?n.swim.child=2");
        page.waitForSelector(".pw-line__number");
        assertThat(page.url()).endsWith("/wait/proof-rush?n.swim.child=2");

        Page failed = visitor(Look.phone());
        failed.route("**/challenge", Route::abort);
        failed.navigate("/wait/proof-rush");
        failed.waitForSelector("form:not([data-at-once])");
        examine(failed, "door-proof-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void without_scripts_the_page_says_who_books_instead(String language) {
        String address = "/book/proof-pool?n.swim.child=1&date=" + tomorrow();
        Page page = visit(Look.phone().in(language).withoutJavaScript(), address);
        assertThat(page.innerText("main")).contains("JavaScript").doesNotContain("??");
        page.click("button[value='14:00']");
        assertThat(page.url()).contains("/book/proof-pool");
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        picture(page, "proof-missing-" + language);
        examine(visit(Look.desktop().in(language), address), "proof-" + language);
    }

    @Test
    void a_program_without_a_proof_is_refused() {
        client().put()
                .uri("/api/v1/days/proof-pool/{day}/bookings/{booking}", tomorrow(), newBooking())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("PROOF_MISSING");
        client().get()
                .uri("/api/v1/calendars/proof-pool/challenge")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.maxnumber")
                .isEqualTo(2000);
    }
}
