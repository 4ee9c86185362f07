// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.platzwart.api.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways to a free time that do not begin at our first page: from a full place to another, and from the city's site. */
class ElsewhereTest extends Browser {

    @Test
    void a_full_place_names_another_that_has_the_same_and_keeps_the_party() {
        open("dive-full", dive(1));
        open("dive-free", dive(9));
        Page page = visit(Look.phone(), "/book/dive-full?n.swim.adult=2&n.swim.child=1");
        assertThat(page.textContent(".pw-elsewhere")).contains("Woanders ist noch etwas frei");
        examine(page, "elsewhere");

        page.click(".pw-elsewhere a[href^='/book/dive-free']");

        assertThat(page.inputValue("[name='n.swim.adult']")).isEqualTo("2");
        assertThat(page.inputValue("[name='n.swim.child']")).isEqualTo("1");
        assertThat(page.isEnabled("button[value='09:00'] >> nth=0")).isTrue();
        assertThat(page.locator(".pw-elsewhere").count()).isZero();
    }

    @Test
    void the_site_of_the_city_shows_the_next_times_in_a_frame_of_the_right_height() {
        open("snorkel", Samples.pool(7).replace("\"title\":\"Schwimmen\"", "\"title\":\"Schnorcheln\""));
        client().get()
                .uri("/widget/snorkel")
                .exchange()
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).contains("frame-ancestors *"))
                .expectHeader()
                .doesNotExist("X-Frame-Options");
        Page site = visitor(Look.phone());
        site.route(
                address() + "/city",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!DOCTYPE html><html lang=en><title>City</title><h1>City</h1><script"
                                + " src='/widget.js' data-calendar=snorkel data-offer=swim data-lang=en"
                                + " data-title='Free times'></script>")));
        site.navigate("/city");
        site.waitForCondition(() -> site.frames().size() == 2);
        Frame frame = site.frames().getLast();

        assertThat(frame.textContent("h1")).isEqualTo("Next free times: Schnorcheln");
        assertThat(frame.getAttribute("a >> nth=0", "href"))
                .startsWith("/book/snorkel?")
                .contains("lang=en")
                .endsWith("#times");
        assertThat(frame.getAttribute("a >> nth=-1", "href")).isEqualTo("/book/snorkel?offer=swim&lang=en");
        site.waitForFunction("document.querySelector('iframe').style.height !== '24rem'");
        assertThat(frame.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                .isEqualTo(true);
        picture(site, "widget-in-a-site");
    }

    @Test
    void the_frame_alone_keeps_nobody_out_and_leaves_no_cookie() {
        open("snorkel-alone", Samples.pool(7));
        for (Look look : List.of(Look.desktop(), Look.phone().inTheDark())) {
            Page page = visit(look, "/widget/snorkel-alone");
            examine(page, "widget-" + look.name());
            assertThat(page.context().cookies())
                    .extracting(cookie -> cookie.name)
                    .containsExactly(Languages.PARAMETER); // the one that the test laid there itself
        }
    }

    private static String dive(int capacity) {
        return Samples.pool(capacity).replace("\"title\":\"Schwimmen\"", "\"title\":\"Tauchen\"");
    }
}
