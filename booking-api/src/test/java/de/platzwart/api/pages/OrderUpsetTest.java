// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import de.platzwart.api.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to a page, and what happens to their connection, while they book several times at once. */
class OrderUpsetTest extends Browser {

    @Test
    void each_button_may_be_clicked_twice() {
        String address = open("upset-twice");
        Page page = visit(Look.phone().withoutJavaScript(), address);
        for (int times = 1; times <= 3; times++) {
            page.navigate(address);
            page.dblclick("button[value='09:00']");
            page.waitForURL(times == 1 ? "**/b/**" : "**/order/**");
        }
        assertThat(page.locator(".pw-order > li").count()).isEqualTo(3);
        page.waitForRequestFinished(
                new Page.WaitForRequestFinishedOptions()
                        .setPredicate(asked ->
                                asked.method().equals("GET") && asked.url().contains("/order/")),
                () -> page.dblclick("form[action$='/extension'] button"));
        page.dblclick(".pw-order > li:first-child form button");
        page.waitForCondition(() -> page.locator(".pw-order > li").count() == 2);
        tell(page);
        page.dblclick("form[action$='/confirmation'] button");
        awaitBooked(page);
        assertThat(page.locator(".pw-reference").count()).isEqualTo(2);
        page.navigate(address);
        assertThat(page.innerText("[data-start='09:00']")).contains("3 frei");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_goes_back_and_chooses_another_time_has_it_in_place_of_the_last_and_the_others_stay(boolean scripts) {
        String address = open("upset-back-" + scripts);
        Page page = visit(scripts ? Look.desktop() : Look.desktop().withoutJavaScript(), address);
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        page.click("text=Noch eine Zeit dazu");
        page.click("button[value='09:00']");
        page.waitForURL("**/order/**");
        page.goBack();
        page.click("button[value='14:00']");
        page.waitForURL("**/order/**");
        assertThat(page.locator(".pw-order > li").count()).isEqualTo(2);
        assertThat(page.innerText(".pw-order")).contains("09:00", "14:00");
        page.reload();
        assertThat(page.locator(".pw-order > li").count()).isEqualTo(2);

        book(page);
        page.goBack();
        page.goForward();
        page.reload();
        assertThat(page.locator(".pw-reference").count()).isEqualTo(2);
        page.navigate(address);
        assertThat(page.innerText("[data-start='09:00']")).contains("4 frei");
        assertThat(page.innerText("[data-start='14:00']")).contains("4 frei");
    }

    @Test
    void what_one_tab_leaves_out_the_other_does_not_book_and_what_it_adds_stays_kept() {
        String address = open("upset-tabs");
        Page one = visit(Look.desktop(), address);
        one.click("button[value='09:00']");
        one.waitForURL("**/b/**");
        one.navigate(address);
        one.click("button[value='14:00']");
        one.waitForURL("**/order/**");
        Page two = one.context().newPage();
        two.navigate(one.url());
        two.click(".pw-order > li:first-child form button");
        two.waitForURL("**/b/**");
        two.click("text=Noch eine Zeit dazu");
        two.click("button[value='09:00']");
        two.waitForURL("**/order/**");

        tell(one);
        one.click("form[action$='/confirmation'] button");
        one.waitForURL("**/confirmation");
        assertThat(one.textContent("h1")).isEqualTo("Ein Teil ist gebucht");
        assertThat(one.locator(".kern-badge").allInnerTexts()).containsExactly("Nicht gebucht", "Gebucht");
        one.navigate("/");
        assertThat(one.textContent(".pw-kept")).contains("Eine Zeit ist für Sie reserviert");
        two.reload();
        assertThat(two.locator(".kern-badge").allInnerTexts()).containsExactly("Gebucht", "Reserviert");
        book(two);
    }

    @Test
    void an_answer_that_is_lost_on_its_way_has_booked_once() {
        String address = open("upset-answer");
        Page page = order(address);
        String order = page.url();
        page.route(
                "**/confirmation",
                route -> {
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        tell(page);
        try {
            page.click("form[action$='/confirmation'] button");
            page.waitForURL("chrome-error://**");
        } catch (PlaywrightException lost) {
            assertThat(lost).hasMessageContaining("net::");
        }
        page.navigate(order);
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchungen stehen");
        assertThat(page.locator(".pw-reference").count()).isEqualTo(2);
    }

    @Test
    void without_a_connection_the_page_says_so_and_keeps_what_was_typed() {
        Page page = order(open("upset-offline"));
        tell(page);
        page.context().setOffline(true);
        page.click("form[action$='/confirmation'] button");
        assertThat(page.locator("[role=alert]").innerText()).contains("keine Verbindung");
        assertThat(page.inputValue("[name=name]")).isEqualTo("Ada Beispiel");
        examine(page, "order-offline");
        page.context().setOffline(false);
        page.waitForCondition(() -> page.locator("[role=alert]:visible").count() == 0);
        page.click("form[action$='/confirmation'] button");
        awaitBooked(page);
    }

    /** The page on which two times are booked. */
    private Page order(String address) {
        Page page = visit(Look.phone(), address);
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        page.navigate(address);
        page.click("button[value='14:00']");
        page.waitForURL("**/order/**");
        return page;
    }

    /** A calendar with five places at each time, and the page on which they are chosen. */
    private String open(String calendar) {
        open(calendar, Samples.pool(5));
        return "/book/" + calendar + "?n.swim.child=1&date=" + Samples.tomorrow();
    }

    private static void tell(Page page) {
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
    }

    private static void book(Page page) {
        tell(page);
        page.click("form[action$='/confirmation'] button");
        awaitBooked(page);
    }

    /** The address is the same before and after, so only the page tells. */
    private static void awaitBooked(Page page) {
        page.locator("h1", new Page.LocatorOptions().setHasText("Ihre Buchungen stehen"))
                .waitFor();
    }
}
