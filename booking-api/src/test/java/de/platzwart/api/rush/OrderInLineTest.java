// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import de.platzwart.api.OneBooking;
import de.platzwart.api.Samples;
import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.pages.Browser;
import de.platzwart.api.pages.Look;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An order whose times ran out while somebody typed, in calendars that many want at that moment. */
class OrderInLineTest extends Browser {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WAITS = "möchten gerade viele buchen";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void what_has_no_line_is_booked_and_the_rest_is_shown_the_way_to_it() {
        Page page = visitForLong(Look.phone(), order(hold("turn-busy"), hold("turn-calm"), hold("turn-long", 600)));
        lines().before("turn-busy");
        confirm(page, 2);

        assertThat(page.textContent("h1")).isEqualTo("Ein Teil ist gebucht");
        assertThat(page.locator(".kern-badge").allInnerTexts()).containsExactly("Nicht gebucht", "Gebucht", "Gebucht");
        assertThat(page.innerText(".pw-order > li:first-child")).contains(WAITS);
        examine(page, "order-in-line");
        page.click(".pw-order > li:first-child a");
        assertThat(page.url()).contains("/wait/turn-busy?").contains("n.swim.child=1");
    }

    @Test
    void the_turn_of_one_calendar_is_none_in_another() {
        Page page = visitForLong(Look.desktop(), order(hold("turn-mine"), hold("turn-theirs")));
        call(page, lines().before("turn-mine"));
        lines().before("turn-theirs");
        confirm(page, 2);

        assertThat(page.locator(".kern-badge").allInnerTexts()).containsExactly("Gebucht", "Nicht gebucht");
        assertThat(page.innerText(".pw-order > li:last-child")).contains(WAITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void what_was_typed_for_one_time_that_ran_out_is_there_after_the_line(String language) {
        String calendar = "turn-alone-" + language;
        String booking = "/b/" + hold(calendar).text();
        Look look = Look.phone().in(language);
        Page page = visit(language.equals("en") ? look.withoutJavaScript() : look, booking);
        type(page);
        aheadOfTime(Duration.ofSeconds(301));
        Line.Id line = lines().before(calendar);
        page.click("form[action$='/confirmation'] button");
        assertThat(page.url()).contains("/wait/" + calendar);

        call(page, line);
        page.navigate(page.url());
        assertThat(page.url()).endsWith(booking);
        assertThat(page.innerText("main")).doesNotContain("??");
        assertThat(page.inputValue("[name=name]")).isEqualTo("Ada Beispiel");
        assertThat(page.inputValue("[name=email]")).isEqualTo("ada@example.org");
        picture(page, "order-after-line-" + language);
        if (!language.equals("en")) {
            examine(page, "order-after-line-" + language);
        }
        page.click("form[action$='/confirmation'] button");
        assertThat(page.inputValue("[name=name]")).as("kept anew").isEqualTo("Ada Beispiel");
        page.click("form[action$='/confirmation'] button");
        page.waitForURL(url -> !url.endsWith("/confirmation"));
        assertThat(page.locator(".pw-reference").count()).isEqualTo(1);
    }

    private static void type(Page page) {
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
    }

    private static void confirm(Page page, int lapsed) {
        type(page);
        passes(Duration.ofSeconds(301), page);
        await().atMost(SOON).untilAsserted(() -> assertThat(page.locator("[data-countdown]").allTextContents().stream()
                        .filter(left -> left.contains("abgelaufen")))
                .hasSize(lapsed));
        page.click("form[action$='/confirmation'] button");
    }

    private BookingKey hold(String calendar) {
        return hold(calendar, 300);
    }

    private BookingKey hold(String calendar, int seconds) {
        open(calendar, Samples.pool(5).replace("\"holdSeconds\":600", "\"holdSeconds\":" + seconds));
        return new OneBooking(client()).holdChildren(calendar, "09:00", 1).key();
    }

    private static String order(BookingKey... keys) {
        return "/order/" + Stream.of(keys).map(BookingKey::text).collect(Collectors.joining("."));
    }

    private StandingLines lines() {
        return beans.createBean(StandingLines.class);
    }

    /** Whoever sits there is called. */
    private void call(Page page, Line.Id line) {
        var turn = lines().turnInCookie(line);
        page.context().addCookies(List.of(new Cookie(turn.getName(), turn.getValue()).setUrl(address())));
    }
}
