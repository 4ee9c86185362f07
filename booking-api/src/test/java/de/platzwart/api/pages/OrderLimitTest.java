// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.platzwart.api.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Six times in one order: what is held stays in sight, and a seventh is refused before it is held. */
class OrderLimitTest extends Browser {

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void a_seventh_time_is_refused_with_a_sentence_and_the_six_stay(String language) {
        String calendar = "order-six-" + language;
        open(calendar, Samples.pool(50));
        String address = "/book/" + calendar + "?n.swim.child=1&date=" + Samples.tomorrow();
        Page page = visit(Look.phone().in(language).withoutJavaScript(), address);
        Page forgotten = page.context().newPage();
        for (int times = 1; times <= 6; times++) {
            page.navigate(address);
            assertThat(page.locator(".pw-kept strong").count()).isZero();
            if (times == 6) {
                forgotten.navigate(address);
            }
            page.click("button[value='09:00']");
            page.waitForURL(times == 1 ? "**/b/**" : "**/order/**");
            assertThat(page.locator(".pw-most").innerText()).contains("6");
        }
        String full = page.url();
        assertThat(page.locator(".pw-order > li").count()).isEqualTo(6);
        inspect(page, language, "full");

        page.navigate(address);
        assertThat(page.innerText(".pw-kept strong")).contains("6");
        inspect(page, language, "full-times");
        for (Page more : new Page[] {page, forgotten}) {
            more.click("button[value='14:00']");
            assertThat(more.locator("[role=alert]").count()).isEqualTo(1);
            assertThat(more.innerText("main")).doesNotContain("??");
        }
        picture(page, "order-full-refused-" + language);
        page.click(".pw-kept a");
        assertThat(page.url()).isEqualTo(full);
        page.navigate(address);
        assertThat(page.innerText("[data-start='14:00']")).contains("50");

        whoLeavesOneOutMayAddOneAndChangeTheirMind(page, forgotten);
    }

    private static void whoLeavesOneOutMayAddOneAndChangeTheirMind(Page page, Page other) {
        other.navigate(page.locator(".pw-kept a").getAttribute("href"));
        other.click(".pw-order > li:first-child form button");
        page.click("button[value='14:00']");
        page.waitForURL("**/order/**");
        assertThat(page.innerText(".pw-order")).contains("14:00");
        page.goBack();
        page.click("button[value='09:00']");
        page.waitForURL("**/order/**");
        assertThat(page.innerText(".pw-order")).doesNotContain("14:00");
        assertThat(page.locator(".pw-order > li").count()).isEqualTo(6);
    }

    private void inspect(Page plain, String language, String what) {
        picture(plain, "order-" + what + "-" + language);
        Page page = visitor(Look.phone().in(language).inTheDark());
        page.context().addCookies(plain.context().cookies());
        page.navigate(plain.url());
        examine(page, "order-" + what + "-dark-" + language);
    }
}
