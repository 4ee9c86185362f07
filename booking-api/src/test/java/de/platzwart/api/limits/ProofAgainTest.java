// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import de.platzwart.api.Samples;
import de.platzwart.api.pages.Browser;
import de.platzwart.api.pages.Look;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where a calendar asks for a proof of work, it asks again for what is kept anew. */
class ProofAgainTest extends Browser {
    private static final String ADDRESS = "/book/proof-slow?n.swim.child=1&date=" + tomorrow();

    private static final Duration TOO_LONG = Duration.ofSeconds(601);

    @Test
    void the_browser_does_the_work_again_for_what_lapsed_and_nothing_typed_is_lost() {
        Page page = held();
        passes(TOO_LONG, page);
        confirm(page);
        page.waitForURL("**/confirmation");
        assertThat(page.textContent("[role=status]:not([hidden])")).contains("Ihre Plätze waren noch frei");
        assertThat(page.inputValue("[name=name]")).isEqualTo("Ada Beispiel");
        page.click("form[action$='/confirmation'] button");
        page.waitForURL(url -> !url.endsWith("/confirmation"));
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchung steht");
    }

    @Test
    void without_the_work_nothing_is_kept_anew_and_the_page_keeps_what_was_typed() {
        Page page = visit(Look.phone().withoutJavaScript(), held().url());
        aheadOfTime(TOO_LONG);
        confirm(page);
        assertThat(page.textContent("[role=alert]")).contains("Die Prüfung hat nicht geklappt");
        assertThat(page.inputValue("[name=name]")).isEqualTo("Ada Beispiel");
        examine(visit(Look.phone(), page.url()), "proof-again-lapsed");
        picture(page, "proof-again-missing");
    }

    @Test
    void each_time_of_an_order_needs_its_own() {
        Page page = held();
        page.click("text=Noch eine Zeit dazu");
        page.click("button[value='14:00']");
        page.waitForURL("**/order/**");
        Page plain = visit(Look.phone().withoutJavaScript(), page.url());
        passes(TOO_LONG, page);
        confirm(plain);
        assertThat(plain.locator(".kern-badge").allInnerTexts()).containsExactly("Nicht gebucht", "Nicht gebucht");
        assertThat(plain.innerText(".pw-order")).contains("Die Prüfung hat nicht geklappt");
        assertThat(plain.inputValue("[name=name]")).isEqualTo("Ada Beispiel");

        confirm(page);
        page.waitForCondition(() -> page.textContent("h1").equals("Ihre Buchungen stehen"));
    }

    private Page held() {
        open("proof-slow", Samples.pool(50));
        Page page = visitForLong(Look.desktop(), ADDRESS);
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        return page;
    }

    private void confirm(Page page) {
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        Page watching = visit(Look.desktop(), page.url());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            watching.reload();
            assertThat(watching.locator("[data-countdown]").count()).isZero();
        });
        page.click("form[action$='/confirmation'] button");
    }
}
