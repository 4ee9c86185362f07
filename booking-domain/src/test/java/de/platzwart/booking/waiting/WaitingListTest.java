// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import static de.platzwart.booking.waiting.Samples.ANNA;
import static de.platzwart.booking.waiting.Samples.BEN;
import static de.platzwart.booking.waiting.Samples.CARLA;
import static de.platzwart.booking.waiting.Samples.NINE;
import static de.platzwart.booking.waiting.Samples.NOW;
import static de.platzwart.booking.waiting.Samples.POOL;
import static de.platzwart.booking.waiting.Samples.SECRET;
import static de.platzwart.booking.waiting.Samples.TWO;
import static de.platzwart.booking.waiting.Samples.UNTIL;
import static de.platzwart.booking.waiting.Samples.WEDNESDAY;
import static de.platzwart.booking.waiting.Samples.WRONG;
import static de.platzwart.booking.waiting.Samples.adults;
import static de.platzwart.booking.waiting.Samples.booking;
import static de.platzwart.booking.waiting.Samples.joined;
import static de.platzwart.booking.waiting.Samples.made;
import static de.platzwart.booking.waiting.Samples.room;
import static de.platzwart.booking.waiting.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.Booked;
import de.platzwart.booking.waiting.WaitingCommand.AcceptOffer;
import de.platzwart.booking.waiting.WaitingCommand.DeclineOffer;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingCommand.LeaveWaiting;
import de.platzwart.booking.waiting.WaitingCommand.OfferToNext;
import de.platzwart.booking.waiting.WaitingCommand.SettleEntry;
import de.platzwart.booking.waiting.WaitingEvent.OfferAccepted;
import de.platzwart.booking.waiting.WaitingEvent.OfferDeclined;
import de.platzwart.booking.waiting.WaitingEvent.OfferLapsed;
import de.platzwart.booking.waiting.WaitingEvent.WaitingLeft;
import de.platzwart.booking.waiting.WaitingReply.NobodyWaits;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import java.util.Objects;
import java.util.Set;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Who waits, who is asked next, and how it ends. */
class WaitingListTest {
    private static final OfferToNext ONE_IN_THE_MORNING = new OfferToNext(POOL, room(1, 0), Set.of(), NOW);

    private final FixtureConfiguration<WaitingListAggregate> fixture = new AggregateTestFixture<>(
                    WaitingListAggregate.class)
            .registerCommandTargetResolver(
                    _ -> new VersionedAggregateIdentifier((Object) WaitingList.stream(POOL), null));

    private TestExecutor<WaitingListAggregate> given(WaitingEvent... events) {
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events);
    }

    private static ResultValidator<WaitingListAggregate> when(
            TestExecutor<WaitingListAggregate> given, WaitingCommand command) {
        return given.when(new WaitingRequest(command));
    }

    private static void thenRefused(ResultValidator<WaitingListAggregate> result, Reason reason) {
        result.expectNoEvents().expectResultMessagePayload(new Refused(reason));
    }

    private static WaitingList list(WaitingEvent... events) {
        WaitingList list = WaitingList.empty(POOL);
        for (WaitingEvent event : events) {
            list = list.evolve(event);
        }
        return list;
    }

    @Test
    void whoever_joins_is_the_last_in_line() {
        when(given(joined(ANNA, 1, 2)), new JoinWaiting(POOL, BEN, SECRET, adults(1), wish(NINE), NOW))
                .expectEvents(joined(BEN, 2, 1, NINE));
    }

    @Test
    void joining_twice_is_joining_once() {
        when(given(joined(ANNA, 1, 2)), new JoinWaiting(POOL, ANNA, SECRET, adults(2), wish(null), NOW))
                .expectNoEvents();
        thenRefused(
                when(given(joined(ANNA, 1, 2)), new JoinWaiting(POOL, ANNA, SECRET, adults(3), wish(null), NOW)),
                Reason.BOOKING_ID_REUSED);
    }

    @Test
    void the_first_in_line_is_asked_first() {
        when(given(joined(ANNA, 1, 1), joined(BEN, 2, 1)), ONE_IN_THE_MORNING).expectEvents(made(ANNA, NINE));
    }

    @Test
    void a_party_too_large_for_what_is_free_is_passed_over_and_keeps_its_place() {
        when(given(joined(ANNA, 1, 4), joined(BEN, 2, 1)), ONE_IN_THE_MORNING).expectEvents(made(BEN, NINE));
        WaitingList after = list(joined(ANNA, 1, 4), joined(BEN, 2, 1), joined(CARLA, 3, 1), made(BEN, NINE));
        assertThat(after.placeOf(Objects.requireNonNull(after.entry(ANNA)), WEDNESDAY))
                .isEqualTo(1);
        assertThat(after.placeOf(Objects.requireNonNull(after.entry(CARLA)), WEDNESDAY))
                .isEqualTo(2);
    }

    @Test
    void who_wants_another_time_is_not_asked_for_this_one() {
        when(given(joined(ANNA, 1, 1, TWO), joined(BEN, 2, 1)), ONE_IN_THE_MORNING)
                .expectEvents(made(BEN, NINE));
    }

    @Test
    void who_cannot_be_asked_keeps_nobody_else_from_being_asked() {
        when(given(joined(ANNA, 1, 1), joined(BEN, 2, 1)), new OfferToNext(POOL, room(1, 0), Set.of(ANNA), NOW))
                .expectEvents(made(BEN, NINE));
    }

    @Test
    void an_offer_is_as_long_however_many_are_passed_over() {
        WaitingList list = WaitingList.empty(POOL);
        for (int i = 1; i <= 3_000; i++) {
            list = list.evolve(joined(booking(i), i, 4));
        }
        list = list.evolve(joined(booking(3_001), 3_001, 1));
        assertThat(list.decide(ONE_IN_THE_MORNING).events()).containsExactly(made(booking(3_001), NINE));
    }

    @Test
    void who_is_asked_is_not_asked_again() {
        when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new OfferToNext(POOL, room(9, 9), Set.of(), NOW))
                .expectNoEvents()
                .expectResultMessagePayload(new NobodyWaits());
    }

    @Test
    void an_offer_is_accepted_until_its_deadline() {
        var asked = given(joined(ANNA, 1, 1), made(ANNA, NINE));
        when(asked, new AcceptOffer(POOL, ANNA, SECRET, false, UNTIL.minusMillis(1)))
                .expectEvents(new OfferAccepted(POOL, ANNA, UNTIL.minusMillis(1)));
    }

    @Test
    void after_its_deadline_an_offer_is_over() {
        thenRefused(
                when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new AcceptOffer(POOL, ANNA, SECRET, false, UNTIL)),
                Reason.OFFER_EXPIRED);
    }

    @Test
    void who_was_not_asked_has_nothing_to_accept() {
        thenRefused(when(given(joined(ANNA, 1, 1)), new AcceptOffer(POOL, ANNA, SECRET, false, NOW)), Reason.NOT_ASKED);
    }

    @Test
    void whoever_does_not_hold_the_secret_learns_nothing() {
        thenRefused(
                when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new AcceptOffer(POOL, ANNA, WRONG, false, NOW)),
                Reason.ENTRY_UNKNOWN);
        thenRefused(when(given(joined(ANNA, 1, 1)), new LeaveWaiting(POOL, BEN, SECRET, NOW)), Reason.ENTRY_UNKNOWN);
    }

    @Test
    void an_offer_is_declined_and_whoever_leaves_declines() {
        when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new DeclineOffer(POOL, ANNA, SECRET, NOW))
                .expectEvents(new OfferDeclined(POOL, ANNA, NOW));
        when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new LeaveWaiting(POOL, ANNA, SECRET, NOW))
                .expectEvents(new OfferDeclined(POOL, ANNA, NOW));
        when(given(joined(ANNA, 1, 1)), new LeaveWaiting(POOL, ANNA, SECRET, NOW))
                .expectEvents(new WaitingLeft(POOL, ANNA, NOW));
    }

    @Test
    void an_offer_nobody_answers_lapses_at_its_deadline() {
        when(
                        given(joined(ANNA, 1, 1), made(ANNA, NINE)),
                        new SettleEntry(POOL, ANNA, Booked.State.OFFERED, UNTIL.minusMillis(1)))
                .expectNoEvents();
        when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new SettleEntry(POOL, ANNA, Booked.State.OFFERED, UNTIL))
                .expectEvents(new OfferLapsed(POOL, ANNA, UNTIL));
    }

    @Test
    void what_the_day_knows_is_written_down() {
        when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new SettleEntry(POOL, ANNA, Booked.State.CONFIRMED, NOW))
                .expectEvents(new OfferAccepted(POOL, ANNA, NOW));
        when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new SettleEntry(POOL, ANNA, Booked.State.MAIL_DUE, NOW))
                .expectEvents(new OfferAccepted(POOL, ANNA, NOW));
        when(given(joined(ANNA, 1, 1), made(ANNA, NINE)), new SettleEntry(POOL, ANNA, Booked.State.ABANDONED, NOW))
                .expectEvents(new OfferDeclined(POOL, ANNA, NOW));
        when(given(joined(ANNA, 1, 1)), new SettleEntry(POOL, ANNA, null, NOW))
                .expectEvents(new WaitingLeft(POOL, ANNA, NOW));
    }

    @Test
    void the_place_in_line_is_the_order_of_joining_without_those_whose_days_are_over() {
        WaitingList list = list(joined(ANNA, 1, 1), joined(BEN, 2, 1), joined(CARLA, 3, 1), made(ANNA, NINE));
        Entry carla = Objects.requireNonNull(list.entry(CARLA));
        assertThat(list.placeOf(carla, WEDNESDAY)).isEqualTo(2);
        assertThat(list.placeOf(Objects.requireNonNull(list.entry(ANNA)), WEDNESDAY))
                .isZero();
        assertThat(list.placeOf(carla, WEDNESDAY.plusDays(3))).isZero();
    }
}
