// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import de.platzwart.api.Samples;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** From a full day over the waiting list to a booking, in a browser without scripts. */
class WaitingJourneyTest extends Browser {
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void whoever_finds_nothing_waits_in_line_and_takes_what_is_offered(String language) {
        String calendar = "pool-wait-" + language;
        define(
                calendar,
                Samples.pool(1)
                        .replace(
                                "\"horizonDays\":30",
                                "\"horizonDays\":3,\"waiting\":{\"returnMinutes\":600,\"offerMinutes\":60}"));
        String morning = book(calendar, "09:00");
        book(calendar, "14:00");
        String full = "/book/" + calendar + "?n.swim.child=1&date=" + Samples.tomorrow();
        Page page = visit(Look.phone().in(language).withoutJavaScript(), full);
        await().atMost(SOON).untilAsserted(() -> {
            page.navigate(full);
            assertThat(page.locator("a[href*='/list/']").count()).isEqualTo(1);
        });
        page.click("a[href*='/list/']");
        inspect(page, language, "join");

        page.click("form[action*='/list/'] button");
        assertThat(page.locator("[role=alert] a").count()).isEqualTo(2);
        page.fill("[name=from]", Samples.tomorrow().toString());
        page.fill("[name=to]", Samples.tomorrow().toString());
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        page.click("form[action*='/list/'] button");
        page.waitForURL("**/w/**");
        assertThat(page.textContent("[data-place]")).isEqualTo("1");
        inspect(page, language, "in-line");

        cancel(morning);
        await().atMost(SOON).untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("form[action$='/acceptance']").count()).isEqualTo(1);
        });
        inspect(page, language, "asked");
        page.click("form[action$='/acceptance'] button");
        page.waitForURL("**/b/**");
        assertThat(page.locator(".pw-reference").count()).isEqualTo(1);
        assertThat(page.textContent(".pw-summary")).contains("09:00");
    }

    private void cancel(String booking) {
        client().post()
                .uri("/api/v1/bookings/{booking}/cancellation", booking)
                .header("Booking-Secret", Samples.SECRET)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String book(String calendar, String start) {
        String booking = Samples.newBooking();
        client().put()
                .uri("/api/v1/days/{calendar}/{date}/bookings/{booking}", calendar, Samples.tomorrow(), booking)
                .header("Booking-Secret", Samples.SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"%s\",\"party\":{\"child\":1}}".formatted(start))
                .exchange()
                .expectStatus()
                .isCreated();
        client().post()
                .uri("/api/v1/bookings/{booking}/confirmation", booking)
                .header("Booking-Secret", Samples.SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Samples.CONTACT)
                .exchange()
                .expectStatus()
                .isOk();
        return booking;
    }

    /** What looks for barriers needs scripts, so it looks at the same page in a browser that has them. */
    private void inspect(Page plain, String language, String step) {
        assertThat(plain.innerText("main")).doesNotContain("??");
        Page page = visit(Look.phone().in(language), plain.url());
        examine(page, "waiting-" + step + "-" + language);
        page.close();
    }
}
