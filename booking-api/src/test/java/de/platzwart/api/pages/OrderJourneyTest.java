// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.platzwart.api.OneBooking;
import de.platzwart.api.Samples;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several times in one order, from the first that is kept to tickets for all of them. */
class OrderJourneyTest extends Browser {
    private static final Pattern ORDER = Pattern.compile("order-.*");

    @Test
    void a_family_books_two_swims_in_two_pools_and_types_its_name_once() {
        open("order-one", Samples.pool(5));
        open(
                "order-two",
                Samples.pool(5).replace("\"title\":\"Schwimmen\",\"kind\"", "\"title\":\"Moselbad\",\"kind\""));
        Page page = visit(Look.phone(), children("order-one"));
        choose(page, "09:00", "**/b/**");
        String first = page.url();
        page.click("text=Noch eine Zeit dazu");
        examine(page, "order-1-another");
        page.click("text=Zur Übersicht");
        assertThat(page.textContent(".pw-kept")).contains("Eine Zeit ist für Sie reserviert, bis");
        picture(page, "order-2-start");
        page.click(".pw-kept a");
        assertThat(page.url()).isEqualTo(first);

        page.navigate(children("order-two"));
        choose(page, "14:00", "**/order/**");
        assertThat(page.innerText(".pw-order")).contains("Schwimmen", "09:00", "Moselbad", "14:00");
        examine(page, "order-3-held");
        extendByKeyboard(page);

        page.click("text=Verbindlich buchen");
        assertThat(page.textContent("[role=alert]")).contains("2 Angaben fehlen noch");
        tell(page);
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchungen stehen");
        assertThat(page.locator(".pw-reference").count()).isEqualTo(2);
        examine(page, "order-4-confirmed");
        pictureOfPrint(page, "order-4-confirmed");

        page.click(".pw-order li:last-child a");
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchung steht");
        assertThat(page.textContent(".pw-summary")).contains("Moselbad");
        page.navigate("/");
        assertThat(page.locator(".pw-kept").count()).isZero();
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.startsWith("order"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void without_scripts_times_are_added_left_out_and_booked_together(String language) {
        String calendar = "order-plain-" + language;
        open(calendar, Samples.pool(5));
        Page page = visit(Look.phone().in(language).withoutJavaScript(), adults(calendar));
        choose(page, "09:00", "**/b/**");
        for (int more = 1; more < 3; more++) {
            page.click(".pw-hold a");
            choose(page, "14:00", "**/order/**");
            assertThat(page.locator(".pw-order > li").count()).isEqualTo(1 + more);
        }
        page.click(".pw-order > li:first-child form button");
        assertThat(page.locator(".pw-order > li").count()).isEqualTo(2);
        assertThat(page.innerText(".pw-order")).doesNotContain("09:00");
        assertThat(page.innerText(".pw-form button")).contains("9,00\u00a0€");
        inspect(page, language, "held");
        tell(page);
        assertThat(page.locator(".pw-reference").count()).isEqualTo(2);
        inspect(page, language, "due");
    }

    @Test
    void each_tab_books_what_it_shows_and_nobody_else_sees_more_than_one() {
        open("order-tabs", Samples.pool(5));
        Page one = visit(Look.desktop(), children("order-tabs"));
        choose(one, "09:00", "**/b/**");
        String first = one.url();
        Page two = one.context().newPage();
        two.navigate(children("order-tabs"));
        choose(two, "14:00", "**/order/**");
        Page stranger = visit(Look.desktop().inTheDark(), first);
        assertThat(stranger.innerText(".pw-page")).contains("09:00").doesNotContain("14:00");
        one.navigate(first);
        assertThat(one.url()).isEqualTo(two.url());

        tell(stranger);
        assertThat(stranger.textContent("h1")).isEqualTo("Ihre Buchung steht");
        tell(two);
        assertThat(two.textContent("h1")).isEqualTo("Ihre Buchungen stehen");
        tell(one);
        assertThat(one.innerText(".pw-order")).isEqualTo(two.innerText(".pw-order"));
        two.click(".pw-order li:last-child a");
        two.goBack();
        assertThat(two.locator(".pw-reference").count()).isEqualTo(2);

        Page forgetful = visit(Look.desktop(), children("order-tabs"));
        choose(forgetful, "09:00", "**/b/**");
        forgetful.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(ORDER));
        forgetful.click("text=Noch eine Zeit dazu");
        choose(forgetful, "14:00", "**/b/**");
        assertThat(forgetful.innerText(".pw-page")).contains("14:00").doesNotContain("09:00");
    }

    @Test
    void two_tabs_in_which_somebody_chooses_in_the_same_instant_book_both_times_together() {
        open("order-instant", Samples.pool(5));
        Page one = visit(Look.phone(), children("order-instant"));
        Page two = one.context().newPage();
        two.navigate(children("order-instant"));
        for (Page tab : List.of(one, two)) {
            // says so and does not wait for what comes of it
            tab.evaluate("document.querySelector('.pw-times button[value=\"14:00\"]').click()");
        }
        for (Page tab : List.of(one, two)) {
            tab.waitForURL(Pattern.compile(".*/(b|order)/.*"));
        }
        for (Page tab : List.of(one, two)) {
            tab.reload();
            assertThat(tab.locator(".pw-order > li").count()).isEqualTo(2);
        }
        examine(one, "order-two-tabs");
        tell(one);
        assertThat(one.textContent("h1")).isEqualTo("Ihre Buchungen stehen");
    }

    @Test
    void what_ended_meanwhile_is_booked_if_there_is_still_room_and_else_said_to_be_gone() {
        open("order-slow", Samples.pool(1).replace("\"holdSeconds\":600", "\"holdSeconds\":300"));
        open("order-safe", Samples.pool(1));
        var safe = new OneBooking(client()).holdChildren("order-safe", "09:00", 1);
        var taken = new OneBooking(client()).holdChildren("order-slow", "09:00", 1);
        var free = new OneBooking(client()).holdChildren("order-slow", "14:00", 1);
        String keys =
                safe.key().text() + "." + taken.key().text() + "." + free.key().text();
        Page page = visitForLong(Look.phone().inTheDark(), "/order/" + keys);
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        passes(Duration.ofSeconds(301), page);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        page.locator("[data-countdown]").allTextContents().subList(1, 3))
                .allMatch(left -> left.contains("abgelaufen")));
        new OneBooking(client()).holdChildren("order-slow", "09:00", 1).confirm();
        page.click("text=Verbindlich buchen");

        for (int times = 0; times < 2; times++) {
            assertThat(page.textContent("h1")).isEqualTo("Ein Teil ist gebucht");
            assertThat(page.textContent("[role=alert]")).contains("Nicht alles hat geklappt");
            assertThat(page.locator(".kern-badge").allInnerTexts())
                    .containsExactly("Gebucht", "Nicht gebucht", "Gebucht");
            assertThat(page.innerText(".pw-order > li:nth-child(2)"))
                    .contains("gerade vergeben")
                    .contains("Andere Zeit wählen");
            page.reload(); // sends all of it once more
        }
        examine(page, "order-part");
        page.click(".pw-order > li:nth-child(2) a");
        assertThat(page.isDisabled("button[value='09:00']")).isTrue();
    }

    @Test
    void each_time_counts_for_the_address_that_books_and_what_is_too_much_stays_kept() {
        open("order-limit", Samples.pool(20));
        for (int before = 0; before < 9; before++) {
            new OneBooking(client()).holdChildren("order-limit", "09:00", 1).confirm();
        }
        Page page = visit(Look.desktop().withoutJavaScript(), children("order-limit"));
        choose(page, "09:00", "**/b/**");
        page.click(".pw-hold a");
        choose(page, "14:00", "**/order/**");
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        page.click("form[action$='/confirmation'] button");
        assertThat(page.locator(".kern-badge").allInnerTexts()).containsExactly("Gebucht", "Reserviert");
        assertThat(page.innerText(".pw-order > li:last-child"))
                .contains("heute schon oft gebucht", "Morgen geht es weiter");
        assertThat(page.inputValue("[name=name]")).isEqualTo("Ada Beispiel");
        picture(page, "order-too-many");
        page.fill("[name=email]", "ben@example.org");
        page.click("form[action$='/confirmation'] button");
        page.waitForURL(url -> !url.endsWith("/confirmation"));
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchungen stehen");
    }

    private static String children(String calendar) {
        return "/book/" + calendar + "?n.swim.child=1&date=" + Samples.tomorrow();
    }

    private static String adults(String calendar) {
        return "/book/" + calendar + "?n.swim.adult=1&date=" + Samples.tomorrow();
    }

    private static void choose(Page page, String start, String place) {
        page.click(".pw-times button[value='" + start + "']");
        page.waitForURL(place);
    }

    private static void extendByKeyboard(Page page) {
        List<String> before = ends(page);
        page.focus("form[action$='/extension'] button");
        page.keyboard().press("Enter");
        for (String end : before) {
            page.locator("[data-until='" + end + "']")
                    .first() // both may end in the same second
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        page.waitForLoadState();
        assertThat(ends(page)).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    /** When the times that a page shows are no longer kept. */
    private static List<String> ends(Page page) {
        return page.locator("[data-until]").all().stream()
                .map(line -> line.getAttribute("data-until"))
                .toList();
    }

    private static void tell(Page page) {
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        page.click("form[action$='/confirmation'] button");
        page.waitForURL(url -> !url.endsWith("/confirmation"));
    }

    /** What looks for barriers needs scripts, so it looks at the same page in a browser that has them. */
    private void inspect(Page plain, String language, String step) {
        assertThat(plain.innerText("main")).doesNotContain("??");
        Page page = visit(Look.phone().in(language).inTheDark(), plain.url());
        examine(page, "order-plain-" + step + "-" + language);
        page.close();
    }
}
