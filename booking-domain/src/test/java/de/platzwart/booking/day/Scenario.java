// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Given what was done before, when something is asked, then this happens and that is answered. */
final class Scenario {
    private final Day day;
    private final @Nullable Decision decision;

    private Scenario(Day day, @Nullable Decision decision) {
        this.day = day;
        this.decision = decision;
    }

    /** What was asked before, and granted. */
    static Scenario given(DayCommand... before) {
        Scenario scenario = new Scenario(Day.notOpen(before[0].day()), null);
        for (DayCommand command : before) {
            scenario = scenario.when(command);
            assertThat(scenario.decision().reply()).isNotInstanceOf(Refused.class);
        }
        return scenario;
    }

    /** Anna has booked for so many at nine on a day with that plan. */
    static Scenario annaBooked(DayPlan plan, int adults) {
        return given(
                Samples.open(plan),
                Samples.hold(Samples.ANNA, Samples.NINE, Samples.swim("adult", adults)),
                Samples.paidOnSite(Samples.ANNA, Samples.NOW));
    }

    static Scenario givenNothing() {
        return new Scenario(Day.notOpen(Samples.POOL), null);
    }

    Scenario when(DayCommand command) {
        Decision next = day.decide(command);
        Day after = day;
        for (DayEvent event : next.events()) {
            after = after.evolve(event);
        }
        return new Scenario(after, next);
    }

    private Decision decision() {
        return Objects.requireNonNull(decision, "nothing was asked");
    }

    Scenario thenRefused(Refusal reason) {
        assertThat(decision().events()).isEmpty();
        assertThat(refused().reason()).isEqualTo(reason);
        return this;
    }

    Refused refused() {
        assertThat(decision().reply()).isInstanceOf(Refused.class);
        return (Refused) decision().reply();
    }

    Scenario then(DayEvent... events) {
        assertThat(decision().events()).isEqualTo(Arrays.asList(events));
        return this;
    }

    List<DayEvent> events() {
        return decision().events();
    }

    /** Names of events are enough where their content is not the point. */
    Scenario thenHappened(Class<?>... kinds) {
        assertThat(decision().events().stream().<Class<?>>map(Object::getClass).toList())
                .isEqualTo(Arrays.asList(kinds));
        return this;
    }

    Scenario thenNothingHappened() {
        assertThat(decision().events()).isEmpty();
        return this;
    }

    Scenario thenRepeated(Booked.State state) {
        thenNothingHappened();
        BookingStands stands = stands();
        assertThat(stands.repeated()).isTrue();
        assertThat(stands.booking().state()).isEqualTo(state);
        return this;
    }

    BookingStands stands() {
        assertThat(decision().reply()).isInstanceOf(BookingStands.class);
        return (BookingStands) decision().reply();
    }

    Booked booked() {
        return stands().booking();
    }

    List<BookingId> overbooked() {
        assertThat(decision().reply()).isInstanceOf(DayStands.class);
        return ((DayStands) decision().reply()).overbooked();
    }

    Day day() {
        return day;
    }

    Occupancy occupancy() {
        return Objects.requireNonNull(day.occupancy(), "the day is not open");
    }
}
