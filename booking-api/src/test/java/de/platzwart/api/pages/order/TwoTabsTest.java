// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.Visitor;
import de.platzwart.api.Visitor.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tabs of one browser that change an order in the same instant: each sends before it has the answer of the other. */
class TwoTabsTest extends PlatzwartTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final String TIMES = "/book/two-tabs?n.swim.child=1&date=" + tomorrow();

    private Visitor ada = new Visitor(client(), 0);

    @BeforeEach
    void a_pool_with_room() {
        define("two-tabs", Samples.pool(500));
        ada = new Visitor(client(), port());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ada.open(TIMES).body()).contains("value=\"09:00\">"));
    }

    @Test
    void what_two_tabs_add_in_the_same_instant_is_both_in_the_order() {
        List<Page> answers = chosenAtOnce(2);

        String one = address(answers.get(0));
        String other = address(answers.get(1));
        assertThat(List.of(one, other)).allMatch(address -> address.startsWith("/b/"));
        assertThat(ada.open("/").body()).contains("2 Zeiten sind für Sie reserviert");
        String order = address(ada.ask(one));
        assertThat(order).startsWith("/order/").contains(key(one), key(other));
        assertThat(address(ada.ask(other))).isEqualTo(order);
        assertThat(ada.ask(order).status().value()).as("leads nowhere else").isEqualTo(200);
    }

    @Test
    void a_page_of_several_times_shows_what_another_tab_has_added_meanwhile() {
        chosenAtOnce(2);
        List<Page> answers = chosenAtOnce(2);

        String one = address(answers.get(0));
        assertThat(address(answers.get(1))).startsWith("/order/").isNotEqualTo(one);
        String all = address(ada.ask(one));
        assertThat(all.split("\\.")).hasSize(4);
        assertThat(address(ada.ask(address(answers.get(1))))).isEqualTo(all);
    }

    @Test
    void what_one_tab_gives_back_another_does_not_bring_again_and_what_it_adds_stays() {
        List<Page> two = chosenAtOnce(2);
        String order = address(ada.ask(address(two.getFirst())));
        Page shown = ada.open(order);
        Page times = ada.open(TIMES);
        Page added = ada.late(times, "/book/two-tabs", choice(times));
        Page removed = ada.late(shown, order + "/removal", Map.of("key", key(address(two.getFirst()))));
        ada.take(removed);
        ada.take(added);

        assertThat(ada.open("/").body()).contains("2 Zeiten sind für Sie reserviert");
        assertThat(ada.ask(TIMES).body()).doesNotContain(key(address(two.getFirst())));
    }

    @Test
    void also_a_time_too_many_stays_in_sight_and_no_more_is_added_to_it() {
        chosenAtOnce(5);
        List<Page> answers = chosenAtOnce(2);

        String all = address(ada.ask(address(answers.getFirst())));
        assertThat(all.split("\\.")).hasSize(7);
        Page shown = ada.open(all);
        assertThat(shown.body()).contains("Mehr als 6 Zeiten auf einmal gehen nicht");
        Page full = chosenAtOnce(1).getFirst();
        assertThat(full.status().value()).isEqualTo(409);
        Page booked =
                ada.press(shown, all + "/confirmation", Map.of("name", "Ada Beispiel", "email", "tabs@example.org"));
        assertThat(address(booked)).isEqualTo(all);
        assertThat(ada.open(all).body()).contains("Ihre Buchungen stehen");
        assertThat(ada.open("/").body()).doesNotContain("für Sie reserviert");
    }

    /** Everything is sent with the cookies of before; only then is the first answer there. */
    private List<Page> chosenAtOnce(int tabs) {
        List<Page> open = new ArrayList<>();
        for (int tab = 0; tab < tabs; tab++) {
            open.add(ada.open(TIMES));
        }
        List<Page> answers = open.stream()
                .map(page -> ada.late(page, "/book/two-tabs", choice(page)))
                .toList();
        answers.forEach(ada::take);
        return answers;
    }

    private static Map<String, String> choice(Page times) {
        return Map.of("key", times.found(KEY), "n.swim.child", "1", "at", tomorrow() + "T09:00");
    }

    private static String address(Page answer) {
        return Objects.requireNonNull(answer.location(), () -> answer.status() + answer.body());
    }

    private static String key(String address) {
        return address.substring("/b/".length());
    }
}
