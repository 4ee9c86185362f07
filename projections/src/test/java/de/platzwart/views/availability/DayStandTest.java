// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static de.platzwart.store.Samples.AT;
import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.store.StoredFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayStandTest {
    private static final OfferId SWIM = new OfferId("swim");

    @Test
    void who_looks_for_something_else_is_not_told_to_have_it_already() {
        DayStand day = swimmingTakes(2);
        long tag = day.json(Wanted.of(SWIM, 2), AT).tag();

        assertThat(day.json(Wanted.of(SWIM, 2), AT).tag()).isEqualTo(tag);
        assertThat(day.json(Wanted.of(null, 2), AT).tag()).isNotEqualTo(tag);
        assertThat(day.json(Wanted.of(SWIM, 3), AT).tag()).isNotEqualTo(tag);
    }

    @Test
    void how_long_something_takes_says_the_plan_of_the_day() {
        assertThat(text(swimmingTakes(1), Wanted.of(SWIM, 2))).contains("\"09:00\"", "\"13:00\"", "OPEN");
        assertThat(text(swimmingTakes(2), Wanted.of(SWIM, 2)))
                .contains("\"start\":\"09:00\",\"end\":\"18:00\"")
                .doesNotContain("\"start\":\"13:00\"");
    }

    @Test
    void what_the_plan_of_the_day_does_not_offer_is_not_shown_as_free() {
        assertThat(text(swimmingTakes(1), Wanted.of(new OfferId("sauna"), 1)))
                .contains("\"state\":\"CLOSED\",\"slots\":[]");
    }

    private static String text(DayStand day, Wanted wanted) {
        return new String(day.json(wanted, AT).bytes(), UTF_8);
    }

    private static DayStand swimmingTakes(int slots) {
        DayPlan plan = opened(DAY, 10).plan();
        List<Offer> offers = plan.offers().stream()
                .map(offer -> new Offer(offer.id(), offer.title(), slots, offer.tariffs()))
                .toList();
        DayOpened opened = new DayOpened(
                DAY,
                new DayPlan(
                        plan.kind(),
                        plan.zone(),
                        plan.slots(),
                        plan.shares(),
                        offers,
                        plan.holds(),
                        plan.closedBecause(),
                        plan.waiting()),
                AT);
        return DayStand.next(null, new StoredFact(1, DAY.stream(), 0, opened), opened);
    }
}
