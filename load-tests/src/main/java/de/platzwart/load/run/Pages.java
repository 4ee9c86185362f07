// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Gets;
import de.platzwart.load.client.PageWeight;
import de.platzwart.load.client.Side;
import de.platzwart.load.client.Staff;
import java.util.List;

/** What the page of times costs the server, against the JSON it shows, and what it costs the line of a visitor. */
final class Pages implements Scenario {
    private static final int READERS = 4;

    @Override
    public List<Row> rows(Ground ground) {
        try (var bench = ground.bench("pages")) {
            var slots = bench.lay("page", Ground.CAPACITY, 14);
            int port = bench.application().port();
            String json = Staff.availabilityPath(
                    "page", slots.getFirst().date(), slots.getLast().date());
            String page = "/book/page";
            WarmUp.of(ground.setting(), () -> perSecond(port, json, 1));
            WarmUp.of(ground.setting(), () -> perSecond(port, page, 1));
            var asJson = new Series("availability as JSON", "ms");
            var asPage = new Series("page of times", "ms");
            for (int i = 0; i < ground.setting().rounds(); i++) {
                asJson.add(
                        1000 * READERS / perSecond(port, json, ground.setting().seconds()));
                asPage.add(
                        1000 * READERS / perSecond(port, page, ground.setting().seconds()));
            }
            double times = asPage.ratioTo(asJson);
            var time = new Row(
                    "server time of a page",
                    "≤ 1.5 × the JSON it shows",
                    "",
                    Row.atMost(times, 1.5, 0),
                    "%.1f × (%.2f ms, %d readers)".formatted(times, asPage.median(), READERS),
                    List.of(asPage, asJson));
            return Row.checked(bench, List.of(time, weight(PageWeight.of(port, page))));
        }
    }

    private static Row weight(PageWeight weight) {
        return new Row(
                "weight of a page",
                "≤ 150 kB, then ≤ 20 kB",
                "",
                Row.worse(Row.atMost(weight.first(), 150_000, 0), Row.atMost(weight.next(), 20_000, 0)),
                "%d kB with styles, scripts and fonts, then %d kB"
                        .formatted(Math.ceilDiv(weight.first(), 1000), Math.ceilDiv(weight.next(), 1000)),
                List.of());
    }

    private static double perSecond(int port, String path, double seconds) {
        var gets = Gets.byBrowsers(port, path, seconds);
        Bench.send(new Side("pages", port, ""), READERS, gets);
        if (gets.tally().refused() + gets.tally().lost() > 0) {
            throw new IllegalStateException("pages were refused: " + gets.tally());
        }
        return gets.tally().acceptedPerSecond();
    }
}
