// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What really happened to a booking, to hold against what was told of it. */
final class Life {
    private final List<DayEvent.OfBooking> facts;
    private @Nullable DayId day;
    private @Nullable Claim claim;

    /** Every fact frees exactly what the booking had, there where it had it. */
    Life(List<DayEvent.OfBooking> facts) {
        this.facts = facts;
        for (int step = 0; step < facts.size(); step++) {
            DayEvent.OfBooking fact = facts.get(step);
            assertThat(fact.step()).isEqualTo(step);
            if (claim != null) {
                assertThat(fact.day()).isEqualTo(day);
            }
            assertThat(fact.freed()).as(fact.toString()).isEqualTo(claim);
            claim = fact.taken();
            day = fact.day();
        }
    }

    /** How many it has in the end. */
    int places() {
        return claim == null ? 0 : claim.places();
    }

    /** Whether an answer was true when it was given. */
    void confirms(Told told) {
        switch (told.status()) {
            case 200 -> confirmsShown(told);
            case 412 -> {
                assertThat(told.reason()).isEqualTo("BOOKING_CHANGED");
                assertThat(told.ifMatch()).isNotNull().isNotEqualTo("\"" + told.step() + "\"");
                assertThat(told.step()).isBetween(0, facts.size() - 1);
            }
            case 409 -> confirmsRefusal(told);
            default -> throw new AssertionError("nobody expects " + told);
        }
    }

    private void confirmsShown(Told told) {
        assertThat(told.step()).as(told.toString()).isBetween(0, facts.size() - 1);
        DayEvent.OfBooking fact = facts.get(told.step());
        assertThat(fact).isNotInstanceOf(BookingMovedOut.class);
        assertThat(told.date()).isEqualTo(fact.day().date().toString());
        if (fact.taken() == null) {
            assertThat(told.answer().path("state").asString("")).isIn("ABANDONED", "CANCELLED");
        } else {
            assertThat(told.start()).isEqualTo(fact.taken().start().toString());
            assertThat(told.answer().path("places").asInt())
                    .isEqualTo(fact.taken().places());
        }
        switch (told.change()) {
            case "move" -> assertThat(told.body()).contains(told.date(), told.start());
            case "cancellation" ->
                assertThat(fact.taken() == null || fact instanceof PlacesCancelled)
                        .isTrue();
            case "confirmation" ->
                assertThat(told.answer().path("state").asString("")).isEqualTo("CONFIRMED");
            case "extension" -> assertThat(fact).isInstanceOf(HoldExtended.class);
            default -> assertThat(told.change()).isEqualTo("look");
        }
    }

    private void confirmsRefusal(Told told) {
        boolean over =
                facts.stream().anyMatch(fact -> fact instanceof HoldAbandoned || fact instanceof BookingCancelled);
        switch (told.reason()) {
            case "BOOKING_NOT_LIVE" ->
                assertThat(over
                                || (told.change().equals("extension")
                                        && facts.stream().anyMatch(BookingConfirmed.class::isInstance)))
                        .as(told.toString())
                        .isTrue();
            case "NO_MORE_EXTENSIONS" ->
                assertThat(facts).filteredOn(HoldExtended.class::isInstance).hasSize(2);
            default -> throw new AssertionError("nobody expects " + told);
        }
    }

    /** Whoever was told that a part is cancelled has cancelled it; nobody was told of the same one. */
    void confirmsEachPartThatWasCancelled(List<Told> told) {
        facts.stream().filter(PlacesCancelled.class::isInstance).forEach(fact -> assertThat(told)
                .filteredOn(each -> each.booking().equals(fact.booking().toString())
                        && each.asksForOneChild()
                        && each.status() == 200
                        && each.step() == fact.step())
                .hasSize(1));
    }
}
