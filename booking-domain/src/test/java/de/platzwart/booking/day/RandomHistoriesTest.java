// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayEvent.DayOpened;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand random lives of two days, compared with a naive model. A failing seed is named; it runs alone with
 * {@code -Dplatzwart.histories.seed=...}, and more of them with {@code -Dplatzwart.histories=...}.
 */
class RandomHistoriesTest {
    private static final long FIRST_SEED = 20_260_603L;

    @Test
    void no_history_gives_away_one_place_too_many_or_answers_otherwise_than_the_naive_model() {
        Long seed = Long.getLong("platzwart.histories.seed");
        int histories = seed == null ? Integer.getInteger("platzwart.histories", 100_000) : 1;
        Map<Refusal, Integer> refusals = new ConcurrentHashMap<>();
        LongAdder accepted = new LongAdder();
        LongStream.range(0, histories).parallel().forEach(i -> {
            long each = seed == null ? FIRST_SEED + i : seed;
            Comparison done = live(each, new Comparison(each, Day::decide));
            done.refusals.forEach((reason, times) -> refusals.merge(reason, times, Integer::sum));
            accepted.add(done.accepted);
        });
        System.out.println(histories + " histories: " + accepted + " accepted, refused " + new TreeMap<>(refusals));
        if (histories >= 10_000) {
            assertThat(refusals.keySet())
                    .as("every refusal was met, or the histories are too tame")
                    .containsAll(EnumSet.complementOf(EnumSet.of(Refusal.TARIFF_UNKNOWN)));
        }
    }

    private static Comparison live(long seed, Comparison comparison) {
        try {
            return comparison.run();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
        }
    }

    private static void assertNoticed(String message, LongFunction<Comparison> faulty) {
        assertThat(LongStream.range(FIRST_SEED, FIRST_SEED + 2_000)
                        .anyMatch(seed -> complaint(seed, faulty).contains(message)))
                .as("some history complains of: " + message)
                .isTrue();
    }

    private static String complaint(long seed, LongFunction<Comparison> faulty) {
        try {
            live(seed, faulty.apply(seed));
            return "";
        } catch (AssertionError noticed) {
            return String.valueOf(noticed.getMessage());
        }
    }

    @Test
    void a_day_that_forgets_what_it_has_given_away_is_noticed_from_its_events_alone() {
        Comparison.Deciding forgetful = (day, command) -> {
            Occupancy occupancy = day.occupancy();
            if (occupancy == null || !(command instanceof HoldPlaces hold) || day.booking(hold.booking()) != null) {
                return day.decide(command);
            }
            Day empty = Day.notOpen(day.id()).evolve(new DayOpened(day.id(), occupancy.plan(), command.at()));
            return empty.decide(command);
        };
        assertNoticed("more than the capacity", seed -> Comparison.ofEventsAlone(seed, forgetful));
    }

    @Test
    void a_day_that_ignores_shares_is_noticed_from_its_events_alone() {
        Comparison.Deciding unfair =
                (day, command) -> day.decide(command instanceof OpenDay open ? withoutShares(open) : command);
        assertNoticed("more than the share", seed -> Comparison.ofEventsAlone(seed, unfair));
        assertNoticed("expected  free", seed -> new Comparison(seed, unfair));
    }

    private static OpenDay withoutShares(OpenDay open) {
        DayPlan plan = open.plan();
        DayPlan all = new DayPlan(
                plan.kind(),
                plan.zone(),
                plan.slots(),
                Arrays.stream(Channel.values()).map(Samples::everything).toList(),
                plan.offers(),
                plan.holds(),
                plan.closedBecause(),
                plan.waiting());
        return new OpenDay(open.day(), all, open.at());
    }

    @Test
    void a_day_that_confirms_what_has_lapsed_is_noticed() {
        Comparison.Deciding slow = (day, command) -> {
            Booked booked = command instanceof ConfirmBooking c ? day.booking(c.booking()) : null;
            return booked != null && booked.stateAt(command.at()) == Booked.State.LAPSED
                    ? day.decide(earlier((ConfirmBooking) command, booked))
                    : day.decide(command);
        };
        assertNoticed("HOLD_EXPIRED", seed -> new Comparison(seed, slow));
    }

    @Test
    void a_day_that_takes_a_retry_for_a_second_wish_is_noticed() {
        Comparison.Deciding forgetful = (day, command) -> day.decide(
                command instanceof CancelPlaces c
                        ? new CancelPlaces(c.day(), c.booking(), c.proof(), null, c.party(), c.lot(), c.at())
                        : command);
        assertNoticed("BOOKING_CHANGED", seed -> new Comparison(seed, forgetful));
    }

    private static ConfirmBooking earlier(ConfirmBooking c, Booked booked) {
        return new ConfirmBooking(
                c.day(),
                c.booking(),
                c.proof(),
                c.seen(),
                c.payOnSite(),
                booked.asked().at());
    }
}
