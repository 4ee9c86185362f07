// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import de.platzwart.api.Samples;
import de.platzwart.api.pages.Browser;
import de.platzwart.api.pages.Look;
import de.platzwart.booking.calendar.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waiting with a browser, with and without scripts. */
class WaitPageTest extends Browser {
    @Autowired
    private LineTable table;

    @Autowired
    private Lines lines;

    @Test
    void whoever_waits_sees_how_crowded_and_nobody_is_kept_out() {
        Line.Id early = line("wait-early", Duration.ofMinutes(12));
        Line.Id crowded = line("wait-long", Duration.ZERO);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> table.numbers(crowded, 4_000).isPresent());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> lines.of(crowded.calendar()).orElseThrow().waiting() > 3_000);
        for (Look look : List.of(
                Look.desktop(),
                Look.phone().in("en").inTheDark(),
                Look.phone().in("de-simple"),
                Look.desktop().in("de-simple").inTheDark())) {
            Page page = visit(look, "/book/" + early.calendar() + "?n.swim.child=1");
            assertThat(page.url()).contains("/wait/" + early.calendar() + "?n.swim.child=1");
            inspect(page, "wait-before-" + look.name());
            page.navigate("/wait/" + crowded.calendar());
            assertThat(page.textContent("[role=status]")).containsPattern("[1-9]");
            inspect(page, "wait-in-line-" + look.name());
        }
    }

    private void inspect(Page page, String name) {
        assertThat(page.innerText("main")).doesNotContain("??", "[", "{");
        examine(page, name);
    }

    @Test
    void whoever_is_called_goes_on_by_itself_to_what_they_wanted() {
        Line.Id line = line("wait-scripts", Duration.ofSeconds(5));
        goesOn(visit(Look.desktop(), "/book/" + line.calendar() + "?n.swim.child=2"), line);
    }

    @Test
    void it_goes_on_without_scripts_too() {
        Line.Id line = line("wait-plain", Duration.ofSeconds(5));
        goesOn(visit(Look.phone().withoutJavaScript(), "/book/" + line.calendar() + "?n.swim.child=2"), line);
    }

    private void goesOn(Page page, Line.Id line) {
        assertThat(page.url()).contains("/wait/");
        page.waitForURL("**/book/" + line.calendar() + "?n.swim.child=2");
        page.click(".pw-time button:not([disabled]) >> nth=0");
        page.waitForURL("**/b/**");
        assertThat(page.textContent(".pw-summary")).isNotEmpty();
        page.navigate("/book/" + line.calendar());
        assertThat(page.url()).as("the turn lasts").contains("/book/");
    }

    @Test
    void whoever_chooses_when_a_line_begins_is_led_to_it_and_takes_along_what_they_chose() {
        open("wait-choosing", Samples.pool(10));
        Page page = visit(Look.desktop(), "/book/wait-choosing?n.swim.child=1");
        line("wait-choosing", Duration.ofMinutes(10));
        page.fill("[name='n.swim.child']", "4");
        page.press("[name='n.swim.child']", "Tab");
        page.waitForURL("**/wait/wait-choosing?**n.swim.child=4**");
        assertThat(page.locator(".pw-line__number").count()).isEqualTo(1);
    }

    @Test
    void two_windows_of_one_browser_have_one_number() {
        Line.Id line = line("wait-twice", Duration.ofMinutes(10));
        Page one = visit(Look.desktop(), "/wait/" + line.calendar());
        Page other = one.context().newPage();
        other.navigate("/book/" + line.calendar());
        assertThat(other.textContent(".pw-line__number")).isEqualTo(one.textContent(".pw-line__number"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.of(line.calendar()).orElseThrow().joined() == 1);
    }

    /** Bytes of a first visit, as they go over the line. */
    @Test
    void it_is_light() {
        Line.Id line = line("wait-light", Duration.ofMinutes(10));
        Page page = visitor(Look.phone());
        List<Request> requests = new CopyOnWriteArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate("/wait/" + line.calendar());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(requests.stream()
                        .mapToInt(request -> request.sizes().responseBodySize)
                        .sum())
                .isBetween(1_000, 7_000);
    }

    private Line.Id line(String calendar, Duration until) {
        define(calendar, Samples.pool(10));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> client().get()
                .uri(
                        "/api/v1/calendars/{calendar}/availability?from={day}&to={day}",
                        calendar,
                        Samples.tomorrow(),
                        Samples.tomorrow())
                .exchange()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(1));
        var id = new Line.Id(new CalendarId(calendar), Instant.now().plus(until).truncatedTo(ChronoUnit.SECONDS));
        table.open(id);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> lines.of(id.calendar()).isPresent());
        return id;
    }
}
