// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import de.platzwart.api.Samples;
import de.platzwart.api.pages.Browser;
import de.platzwart.api.pages.Look;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/** A calendar that asks for a proof of work. */
@TestPropertySource(properties = {"platzwart.proof.calendars=proof-pool", "platzwart.proof.hardest=2000"})
class ProofPageTest extends Browser {
    @BeforeEach
    void open() {
        define("proof-pool", Samples.pool(50));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> client().get()
                .uri("/api/v1/calendars/proof-pool/availability?from={day}&to={day}", tomorrow(), tomorrow())
                .exchange()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(1));
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
        page.waitForURL("**/b/**");
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
