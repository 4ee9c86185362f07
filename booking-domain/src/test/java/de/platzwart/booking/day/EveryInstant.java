// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of days one by one, trusting nothing else, and checks after each that no slot holds more than its
 * capacity, and no channel more than its released share. Only a capacity that staff forced down, or a share that the
 * plan takes back, may leave more standing than there is; then nothing may be added.
 */
final class EveryInstant {
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final Map<DayId, int[][]> taken = new HashMap<>();
    private final Map<DayId, int[]> capacity = new HashMap<>();
    private final Map<DayId, DayPlan> plans = new HashMap<>();
    private final Map<BookingId, Claim> claims = new HashMap<>();
    private final Map<BookingId, Integer> steps = new HashMap<>();

    /** The plan is what staff laid down, not what the event claims. */
    void see(DayEvent event, @Nullable DayPlan opening) {
        if (event instanceof DayEvent.DayOpened opened) {
            DayPlan plan = Objects.requireNonNull(opening, "a day is opened only when that was asked");
            plans.put(opened.day(), plan);
            capacity.put(
                    opened.day(),
                    plan.slots().stream().mapToInt(DayPlan.SlotPlan::capacity).toArray());
            int[][] before = taken.put(opened.day(), new int[plan.slots().size()][CHANNELS.size()]);
            check(
                    before == null || Arrays.stream(before).allMatch(slot -> sum(slot) == 0),
                    event,
                    "plan under bookings");
            return;
        }
        int[][] now = Objects.requireNonNull(taken.get(event.day()));
        int[][] before = Arrays.stream(now).map(int[]::clone).toArray(int[][]::new);
        boolean forced = false;
        if (event instanceof DayEvent.OfBooking fact) {
            count(fact, now);
        } else if (event instanceof DayEvent.CapacityChanged changed) {
            forced = !changed.overbooked().isEmpty();
            change(changed);
        }
        if (!forced) {
            compare(event, before, now);
        }
    }

    private void count(DayEvent.OfBooking fact, int[][] now) {
        Integer step = steps.put(fact.booking(), fact.step());
        check(fact.step() == (step == null ? 0 : step + 1), fact, "steps have a gap after " + step);
        check(Objects.equals(claims.get(fact.booking()), fact.freed()), fact, "frees what it has not");
        claims.put(fact.booking(), fact.taken());
        add(fact, fact.freed(), -1, now);
        add(fact, fact.taken(), 1, now);
    }

    private void add(DayEvent fact, @Nullable Claim claim, int sign, int[][] now) {
        if (claim != null) {
            DayPlan plan = Objects.requireNonNull(plans.get(fact.day()));
            int first = 0;
            while (!plan.slots().get(first).start().equals(claim.start())) {
                first++;
            }
            for (int i = first; i < first + claim.slots(); i++) {
                now[i][CHANNELS.indexOf(claim.channel())] += sign * claim.places();
            }
        }
    }

    private void change(DayEvent.CapacityChanged changed) {
        int[] places = Objects.requireNonNull(capacity.get(changed.day()));
        for (int i = 0; i < places.length; i++) {
            if (concerns(changed, i)) {
                places[i] = changed.capacity();
            }
        }
    }

    private boolean concerns(DayEvent.CapacityChanged changed, int slot) {
        LocalTime start = Objects.requireNonNull(plans.get(changed.day()))
                .slots()
                .get(slot)
                .start();
        return !start.isBefore(changed.from()) && start.isBefore(changed.to());
    }

    private void compare(DayEvent event, int[][] before, int[][] now) {
        int[] places = Objects.requireNonNull(capacity.get(event.day()));
        for (int i = 0; i < places.length; i++) {
            boolean added =
                    sum(now[i]) > sum(before[i]) || (event instanceof DayEvent.CapacityChanged cut && concerns(cut, i));
            check(!added || sum(now[i]) <= places[i], event, "more than the capacity of slot " + i);
            for (Channel channel : CHANNELS) {
                int has = now[i][CHANNELS.indexOf(channel)];
                check(has >= 0, event, "less than nothing is taken of slot " + i);
                check(
                        has <= before[i][CHANNELS.indexOf(channel)] || has <= share(event, i, channel),
                        event,
                        "more than the share of " + channel + " in slot " + i);
            }
        }
    }

    private int share(DayEvent event, int slot, Channel channel) {
        DayPlan plan = Objects.requireNonNull(plans.get(event.day()));
        int percent = 0;
        Instant last = Instant.MIN;
        for (DayPlan.Share share : plan.shares()) {
            for (DayPlan.Release release : share.releases()) {
                if (share.channel() == channel
                        && !release.from().isAfter(event.at())
                        && !release.from().isBefore(last)) {
                    last = release.from();
                    percent = release.percent();
                }
            }
        }
        return (int) Math.ceil(Objects.requireNonNull(capacity.get(event.day()))[slot] * percent / 100.0);
    }

    private static int sum(int[] byChannel) {
        return Arrays.stream(byChannel).sum();
    }

    private static void check(boolean holds, DayEvent event, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + " after " + event);
        }
    }
}
