// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import de.platzwart.api.Samples;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout, with the pages of plain text and a form. */
class LayoutTest extends Browser {
    private static final List<String> PATHS =
            List.of(TryPage.PATH, "/imprint", "/privacy", "/accessibility", "/book/none");

    /** A box for each line that the words of an element take. */
    private static final String LINES_OF_TEXT =
            "day => { const text = document.createRange(); text.selectNodeContents(day);"
                    + " return new Set([...text.getClientRects()].map(line => line.top)).size; }";

    /** Each language on each width and in each light, each width in each light. */
    static Stream<Look> looks() {
        return Stream.of("de", "en", "de-simple").flatMap(language -> {
            Look desktop = Look.desktop().in(language);
            Look phone = Look.phone().in(language);
            return language.equals("en")
                    ? Stream.of(desktop.inTheDark(), phone)
                    : Stream.of(desktop, phone.inTheDark());
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_keeps_nobody_out(Look look) {
        Page page = visitor(look);
        for (String path : PATHS) {
            page.navigate(path);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(look.language());
            assertThat(page.innerText("main")).doesNotContain("??", "[", "{");
            examine(page, "layout" + path + "-" + look.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void the_days_of_the_week_stand_in_one_line_on_the_narrowest_page(String language) {
        open("layout-month", Samples.pool(50));
        Page page = visit(Look.phone().in(language), "/book/layout-month?n.swim.child=1");
        assertThat(page.locator(".pw-month th").count()).isEqualTo(7);
        assertThat(page.locator(".pw-month th").all()).allSatisfy(day -> {
            assertThat(day.evaluate(LINES_OF_TEXT)).as(day.innerText()).isEqualTo(1);
            assertThat(day.evaluate("day => day.scrollWidth > day.clientWidth"))
                    .as(day.innerText() + " reaches into the next")
                    .isEqualTo(false);
        });
        examine(page, "layout-month-" + language);
    }

    @Test
    void the_keyboard_can_skip_the_header() {
        Page page = visit(Look.desktop(), "/imprint");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("pw-skip");
        picture(page, "layout-skip-link");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
    }

    @Test
    void the_language_changes_on_the_same_page_and_stays() {
        Page page = visit(Look.phone().withoutJavaScript(), "/privacy?from=here");
        page.click("text=English");
        assertThat(page.url()).endsWith("/privacy?from=here&lang=en");
        assertThat(page.textContent("h1")).isEqualTo("Privacy");
        assertThat(page.textContent("nav a[aria-current=true]")).isEqualTo("English");
        page.navigate("/imprint");
        assertThat(page.textContent("h1")).isEqualTo("Imprint");
    }

    @Test
    void a_form_is_sent_with_its_token() {
        Page page = visit(Look.desktop(), TryPage.PATH);
        var answer = page.waitForResponse(one -> one.request().method().equals("POST"), () -> page.click("button"));
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void the_first_visit_is_light_and_the_next_one_lighter() {
        Page page = visitor(Look.phone());
        assertThat(weight(page, "/imprint")).isBetween(20_000, 150_000);
        assertThat(weight(page, "/privacy")).isLessThan(20_000);
    }

    /** Bytes as they went over the line. */
    private static int weight(Page page, String path) {
        List<Request> requests = new CopyOnWriteArrayList<>();
        Consumer<Request> note = requests::add;
        page.onRequestFinished(note);
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.offRequestFinished(note);
        return requests.stream()
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
    }

    @Test
    void on_paper_there_are_only_words() {
        Page page = visit(Look.desktop().inTheDark(), "/imprint");
        pictureOfPrint(page, "layout-imprint");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.isVisible("h1")).isTrue();
        assertThat(page.isVisible("footer")).isFalse();
        assertThat(page.isVisible(".pw-languages")).isFalse();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }
}
