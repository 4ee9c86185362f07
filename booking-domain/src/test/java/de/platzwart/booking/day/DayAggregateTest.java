// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.SECRET;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The shell around a day, as the framework runs it. */
class DayAggregateTest {
    private static final List<Item> TWO_ADULTS = swim("adult", 2);
    private static final DayOpened OPENED = new DayOpened(POOL, pool(2), NOW);
    private static final PlacesHeld HELD = new PlacesHeld(
            POOL, ANNA, 0, new Claim(Channel.ONLINE, NINE, 1, 2, later(600)), TWO_ADULTS, 900, SECRET, NOW);

    private final FixtureConfiguration<DayAggregate> fixture = new AggregateTestFixture<>(DayAggregate.class)
            .registerCommandTargetResolver(command -> new VersionedAggregateIdentifier(
                    (Object) ((DayRequests) command.getPayload()).day().stream(), null));

    private static DayRequests ask(DayCommand... commands) {
        return new DayRequests(
                POOL,
                Arrays.stream(commands)
                        .map(command -> new DayRequest(command, null))
                        .toList());
    }

    @Test
    void a_day_comes_to_be_with_its_first_request() {
        fixture.givenNoPriorActivity()
                .when(ask(open(pool(2))))
                .expectSuccessfulHandlerExecution()
                .expectEvents(OPENED)
                .expectResultMessagePayload(List.of(new DayStands(POOL, List.of())));
    }

    @Test
    void each_request_of_a_batch_sees_what_the_former_did() {
        fixture.given(OPENED)
                .when(ask(hold(ANNA, NINE, TWO_ADULTS), hold(BEN, NINE, TWO_ADULTS), hold(ANNA, NINE, TWO_ADULTS)))
                .expectEvents(HELD)
                .expectSuccessfulHandlerExecution()
                .expectState(aggregate -> assertThat(aggregate.day().id()).isEqualTo(POOL));
    }

    @Test
    void also_the_very_first_batch_is_decided_one_after_another() {
        fixture.givenNoPriorActivity()
                .when(ask(open(pool(2)), hold(ANNA, NINE, TWO_ADULTS), hold(BEN, NINE, TWO_ADULTS)))
                .expectEvents(OPENED, HELD);
    }

    @Test
    void who_of_the_staff_asked_is_noted_beside_the_event() {
        fixture.givenNoPriorActivity()
                .when(new DayRequests(POOL, List.of(new DayRequest(open(pool(2)), "shift-lead"))))
                .expectEvents(GenericEventMessage.asEventMessage(OPENED).withMetaData(Map.of("by", "shift-lead")));
    }

    @Test
    void a_refusal_leaves_no_trace() {
        fixture.given(OPENED, HELD).when(ask(hold(BEN, NINE, TWO_ADULTS))).expectNoEvents();
    }

    @Test
    void a_kept_state_goes_on_where_it_was() {
        DayAggregate told = new DayAggregate();
        told.on(OPENED);
        told.on(HELD);
        DayAggregate restored = new DayAggregate(told.day());
        assertThat(restored.day()).isSameAs(told.day());
        assertThat(Objects.requireNonNull(restored.day().booking(ANNA)).state()).isEqualTo(Booked.State.HELD);
        assertThat(restored.handle(ask(hold(BEN, NINE, TWO_ADULTS), hold(ANNA, NINE, TWO_ADULTS))))
                .hasExactlyElementsOfTypes(Refused.class, BookingStands.class);
    }
}
