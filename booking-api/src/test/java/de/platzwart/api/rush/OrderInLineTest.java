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
import de.platzwart.booking.calendar.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order whose times ran out while somebody typed, in calendars that many want at that moment. */
class OrderInLineTest extends Browser {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WAITS = "möchten gerade viele buchen";

    @Autowired
    private LineTable table;

    @Autowired
    private Lines lines;

    @Autowired
    private Slips slips;

    @Test
    void what_has_no_line_is_booked_and_the_rest_is_shown_the_way_to_it() {
        Page page = visitForLong(Look.phone(), order(hold("turn-busy"), hold("turn-calm"), hold("turn-long", 600)));
        line("turn-busy");
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
        Line.Id mine = line("turn-mine");
        line("turn-theirs");
        var turn = new Slip(mine.calendar(), mine.opensAt(), 0, Instant.now().plusSeconds(3_600));
        page.context().addCookies(List.of(new Cookie("line-turn-mine", slips.text(turn)).setUrl(address())));
        confirm(page, 2);

        assertThat(page.locator(".kern-badge").allInnerTexts()).containsExactly("Gebucht", "Nicht gebucht");
        assertThat(page.innerText(".pw-order > li:last-child")).contains(WAITS);
    }

    private static void confirm(Page page, int lapsed) {
        page.fill("[name=name]", "Ada Beispiel");
        page.fill("[name=email]", "ada@example.org");
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

    /** Nobody is called in it for a while. */
    private Line.Id line(String name) {
        var calendar = new CalendarId(name);
        var id = new Line.Id(calendar, Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS));
        table.open(id);
        await().atMost(SOON).until(() -> lines.of(calendar).isPresent());
        return id;
    }
}
