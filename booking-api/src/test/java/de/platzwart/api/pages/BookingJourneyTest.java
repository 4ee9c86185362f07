// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import de.platzwart.api.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first page to a booking and back, as citizens go. */
class BookingJourneyTest extends Browser {

    @Test
    void a_family_books_a_swim_on_a_phone_and_one_child_stays_at_home() {
        open("pool-family", Samples.pool(50));
        Page page = visit(Look.phone(), "/?q=schwimmen");
        examine(page, "journey-1-find");
        page.click("a[href*='/book/pool-family?']");
        page.fill("[name='n.swim.adult']", "0");
        page.fill("[name='n.swim.child']", "3");
        page.click("text=Zeiten anzeigen");
        page.waitForURL(url -> url.contains("n.swim.child=3"));
        examine(page, "journey-2-times");
        page.click(".pw-month a[href*='date=" + Samples.tomorrow() + "']");
        page.click("button[value='14:00']");
        page.waitForURL("**/b/**");
        examine(page, "journey-3-held");
        assertThat(page.textContent("[data-countdown]")).matches("\\d+:\\d\\d");

        page.click("text=Verbindlich buchen");
        assertThat(page.textContent("[role=alert]")).contains("2 Angaben fehlen noch");
        examine(page, "journey-4-missing");
        tell(page);
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchung steht");
        examine(page, "journey-5-confirmed");
        pictureOfPrint(page, "journey-5-confirmed");

        page.click("text=Einzelne Personen absagen");
        page.fill("[name='c.child']", "1");
        page.click("text=Diese Personen absagen");
        assertThat(page.textContent(".pw-summary")).contains("2 × Schwimmen: Kinder");

        page.reload();
        assertThat(page.textContent(".pw-summary")).contains("2 × Schwimmen: Kinder");
    }

    @Test
    void two_services_in_one_appointment_are_booked_by_keyboard_and_moved() {
        open("office-keys", Samples.office(2));
        Page page = visit(Look.desktop(), "/book/office-keys?offer=passport");
        page.focus("[name='n.pickup.person']");
        page.keyboard().press("Control+A");
        page.keyboard().type("1");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("n.pickup.person=1"));
        examine(page, "journey-office-times");
        page.focus(".pw-time button:not([disabled])");
        page.keyboard().press("Enter");
        page.waitForURL("**/b/**");
        assertThat(page.textContent(".pw-summary")).contains("1 × Reisepass").contains("1 × Abholen");
        tell(page);
        String before = page.textContent(".pw-summary dd");

        page.click("text=Andere Zeit wählen");
        examine(page, "journey-move");
        page.locator(".pw-time button:not([disabled])").last().press("Enter");
        page.waitForURL(url -> !url.endsWith("/move"));
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchung steht");
        assertThat(page.textContent(".pw-summary dd")).isNotEqualTo(before);
        examine(page, "journey-moved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void it_all_works_without_scripts_in_every_language(String language) {
        String calendar = "office-plain-" + language;
        open(calendar, Samples.office(2));
        Page page = visit(Look.phone().in(language).withoutJavaScript().inTheDark(), "/");
        inspect(page, language, "start");
        page.click("a[href*='/book/" + calendar + "?offer=pickup']");
        page.click(".pw-time button:not([disabled]) >> nth=0");
        inspect(page, language, "held");
        tell(page);
        assertThat(page.locator(".pw-reference").count()).isEqualTo(1);
        inspect(page, language, "confirmed");

        page.click("details:last-of-type summary");
        page.click("details:last-of-type button");
        assertThat(page.locator(".pw-reference").count()).isZero();
        inspect(page, language, "cancelled");
    }

    @Test
    void the_last_place_goes_to_one_of_two_and_the_other_sees_what_is_left() {
        open("pool-last", Samples.pool(1));
        Page one = visit(Look.desktop(), "/book/pool-last?n.swim.child=1&date=" + Samples.tomorrow());
        Page other =
                visit(Look.desktop().withoutJavaScript(), "/book/pool-last?n.swim.child=1&date=" + Samples.tomorrow());
        one.click("button[value='09:00']");
        one.waitForURL("**/b/**");

        other.click("button[value='09:00']");

        assertThat(other.textContent("[role=alert]")).contains("gerade vergeben");
        assertThat(other.isDisabled("button[value='09:00']")).isTrue();
        assertThat(other.isEnabled("button[value='14:00']")).isTrue();
        picture(other, "journey-last-place");
    }

    @Test
    void what_is_free_changes_while_somebody_looks_and_the_focus_stays() {
        open("pool-live", Samples.pool(5));
        String address = "/book/pool-live?n.swim.child=1&date=" + Samples.tomorrow();
        Page watching = visit(Look.desktop(), address);
        watching.focus("button[value='14:00']");
        Page booking = visit(Look.desktop(), address);
        booking.click("button[value='09:00']");
        booking.waitForURL("**/b/**");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(watching.textContent("[data-start='09:00'] .pw-time__free"))
                        .isEqualTo("4 frei"));
        assertThat(watching.evaluate("document.activeElement.value")).isEqualTo("14:00");
    }

    @Test
    void who_goes_back_and_chooses_another_time_keeps_one_place_not_two() {
        open("pool-back", Samples.pool(5));
        String address = "/book/pool-back?n.swim.child=1&date=" + Samples.tomorrow();
        Page page = visit(Look.desktop().withoutJavaScript(), address);
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        page.goBack();
        page.click("button[value='14:00']");
        page.waitForURL("**/b/**");
        assertThat(page.textContent(".pw-summary")).contains("14:00");

        page.goBack();
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        assertThat(page.textContent(".pw-summary")).contains("09:00");
        assertThat(page.isVisible("[name=email]")).isTrue();

        page.navigate(address);
        assertThat(page.textContent("[data-start='09:00']")).contains("4 frei");
        assertThat(page.textContent("[data-start='14:00']")).contains("5 frei");
    }

    @Test
    void a_hold_that_ended_while_somebody_typed_is_kept_anew_with_all_that_was_typed() {
        open("pool-slow", Samples.pool(5));
        Page page = visitForLong(Look.phone(), "/book/pool-slow?n.swim.child=1&date=" + Samples.tomorrow());
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        String address = page.url();
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        passes(Duration.ofSeconds(601), page);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page.textContent("[data-countdown]").contains("abgelaufen"));
        page.click("text=Verbindlich buchen");

        assertThat(page.textContent("[role=status]")).contains("Ihre Plätze waren noch frei");
        assertThat(page.inputValue("[name=name]")).isEqualTo("Ada Beispiel");
        examine(page, "journey-kept-again");
        page.click("text=Verbindlich buchen");
        assertThat(page.textContent("h1")).isEqualTo("Ihre Buchung steht");

        page.navigate(address);
        assertThat(page.textContent("h1")).isEqualTo("Die Zeit ist abgelaufen");
        examine(page, "journey-lapsed");
    }

    @Test
    void a_link_that_opens_nothing_says_so_whether_or_not_there_is_such_a_booking() {
        Page page = visit(Look.desktop(), "/b/" + "A".repeat(43));
        assertThat(page.textContent("h1")).isEqualTo("Diese Seite gibt es nicht");
        page.navigate("/b/short");
        assertThat(page.textContent("h1")).isEqualTo("Diese Seite gibt es nicht");
    }

    /** What looks for barriers needs scripts, so it looks at the same page in a browser that has them. */
    private void inspect(Page plain, String language, String step) {
        picture(plain, "journey-plain-" + step + "-" + language);
        Page page = visit(Look.phone().in(language).inTheDark(), plain.url());
        examine(page, "journey-dark-" + step + "-" + language);
        page.close();
    }

    private static void tell(Page page) {
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
        page.click("form[action$='/confirmation'] button");
        page.waitForURL(url -> !url.endsWith("/confirmation"));
    }
}
