// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import static de.platzwart.booking.calendar.Samples.COUNTERS;
import static de.platzwart.booking.calendar.Samples.NOW;
import static de.platzwart.booking.calendar.Samples.define;
import static de.platzwart.booking.calendar.Samples.office;
import static de.platzwart.booking.calendar.Samples.officeExcept;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.CalendarEvent.CalendarDefined;
import de.platzwart.booking.calendar.CalendarEvent.CalendarRevised;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The shell around a calendar, as the framework runs it. */
class CalendarAggregateTest {
    private static final CalendarDefined DEFINED = new CalendarDefined(COUNTERS, office(), NOW);

    private final FixtureConfiguration<CalendarAggregate> fixture = new AggregateTestFixture<>(CalendarAggregate.class)
            .registerCommandTargetResolver(command -> new VersionedAggregateIdentifier(
                    (Object) ((CalendarCommand) command.getPayload()).calendar().stream(), null));

    @Test
    void a_calendar_comes_to_be_and_who_laid_it_down_is_noted_beside_the_event() {
        fixture.givenNoPriorActivity()
                .when(define(office()), Map.of("by", "shift-lead"))
                .expectEvents(GenericEventMessage.asEventMessage(DEFINED).withMetaData(Map.of("by", "shift-lead")))
                .expectResultMessagePayload(new CalendarReply.Defined(COUNTERS, office()));
    }

    @Test
    void new_rules_revise_it() {
        CalendarRules closed = officeExcept(Map.of(Samples.A_WEDNESDAY, List.of()));
        fixture.given(DEFINED).when(define(closed)).expectEvents(new CalendarRevised(COUNTERS, closed, NOW));
    }

    @Test
    void a_refusal_leaves_no_trace() {
        fixture.given(DEFINED)
                .when(define(office(List.of())))
                .expectNoEvents()
                .expectResultMessagePayload(new CalendarReply.Refused("offers has 1 to 200 entries"));
    }

    @Test
    void a_kept_state_goes_on_where_it_was() {
        CalendarAggregate told = new CalendarAggregate();
        told.on(DEFINED);
        assertThat(new CalendarAggregate(told.calendar()).calendar().rules()).isEqualTo(office());
    }
}
