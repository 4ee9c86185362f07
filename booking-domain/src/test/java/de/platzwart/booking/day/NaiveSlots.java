// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots of the naive model. Every number is counted anew from the list of bookings, every time it is asked. */
final class NaiveSlots {
    final DayId day;
    final DayPlan plan;
    final int[] capacity;
    final @Nullable String[] closed;
    final List<NaiveBooking> bookings;
    final List<Withheld> withheld = new ArrayList<>();

    /** One place that came free and is nobody's yet. */
    record Withheld(int slot, Channel channel, Instant until) {}

    NaiveSlots(DayId day, DayPlan plan, List<NaiveBooking> bookings) {
        this.day = day;
        this.plan = plan;
        this.capacity =
                plan.slots().stream().mapToInt(DayPlan.SlotPlan::capacity).toArray();
        this.closed = new String[capacity.length];
        this.bookings = bookings;
    }

    boolean isChanged() {
        for (int i = 0; i < capacity.length; i++) {
            if (closed[i] != null || capacity[i] != plan.slots().get(i).capacity()) {
                return true;
            }
        }
        return false;
    }

    int index(LocalTime start) {
        for (int i = 0; i < capacity.length; i++) {
            if (plan.slots().get(i).start().equals(start)) {
                return i;
            }
        }
        return -1;
    }

    boolean covers(NaiveBooking booking, int slot) {
        int first = index(booking.start);
        return slot >= first && slot < first + booking.slots;
    }

    int used(int slot, @Nullable Channel channel, Instant now) {
        int used = 0;
        for (NaiveBooking booking : bookings) {
            if (booking.isLive(now) && covers(booking, slot) && (channel == null || booking.channel() == channel)) {
                used += booking.places;
            }
        }
        return used;
    }

    private int withheld(int slot, @Nullable Channel channel, Instant now) {
        return (int) withheld.stream()
                .filter(place -> place.slot() == slot && place.until().isAfter(now))
                .filter(place -> channel == null || place.channel() == channel)
                .count();
    }

    /** What a booking has no longer is kept back for a while, if it was more than a hold. */
    void keepBack(NaiveBooking before, NaiveBooking after, Lot lot, Instant now) {
        String state = before.stateAt(now);
        if (!state.equals("CONFIRMED") && !state.equals("OFFERED")) {
            return;
        }
        long left = Duration.between(now, bookableUntil(index(before.start))).toSeconds() / 2;
        long window = Math.min(left, plan.waiting() == null ? 0 : plan.waiting().returnMinutes() * 60L);
        long drawn = (long) Math.floor(Math.max(0, window) * (lot.millionths() / 1e6));
        long longer = state.equals("OFFERED") ? Math.max(drawn, Math.min(left, 60)) : drawn;
        Instant until = now.plusSeconds(longer);
        for (int i = 0; longer > 0 && i < capacity.length; i++) {
            int has = after.isLive(now) && covers(after, i) ? after.places : 0;
            for (int gone = covers(before, i) ? before.places - has : 0; gone > 0; gone--) {
                withheld.add(new Withheld(i, before.channel(), until));
            }
        }
    }

    /** Who waited gets what is kept back. */
    void handOut(NaiveBooking booking, Instant now) {
        Comparator<Withheld> inTurn =
                Comparator.comparing(Withheld::channel).thenComparing(Withheld::until, Comparator.reverseOrder());
        for (int i = 0; i < capacity.length; i++) {
            int slot = i;
            if (covers(booking, slot)) {
                withheld.stream()
                        .filter(place -> place.slot() == slot && place.until().isAfter(now))
                        .sorted(inTurn)
                        .limit(booking.places)
                        .toList()
                        .forEach(withheld::remove);
            }
        }
    }

    int percent(Channel channel, Instant now) {
        Instant latest = Instant.MIN;
        int percent = 0;
        for (DayPlan.Share share : plan.shares()) {
            for (DayPlan.Release release : share.releases()) {
                boolean come = share.channel() == channel && !release.from().isAfter(now);
                if (come && release.from().isAfter(latest)) {
                    latest = release.from();
                    percent = release.percent();
                }
            }
        }
        return percent;
    }

    int free(int first, int count, Channel channel, int percent, Instant now) {
        int free = Integer.MAX_VALUE;
        for (int i = first; i < first + count; i++) {
            int share = (int) Math.ceil(capacity[i] * percent / 100.0);
            int here = Math.min(
                    capacity[i] - used(i, null, now) - withheld(i, null, now),
                    share - used(i, channel, now) - withheld(i, channel, now));
            free = Math.min(free, closed[i] == null ? Math.max(0, here) : 0);
        }
        return free;
    }

    boolean exists(int first, int count) {
        if (first < 0 || first + count > capacity.length) {
            return false;
        }
        for (int i = first; i + 1 < first + count; i++) {
            if (!plan.slots().get(i).end().equals(plan.slots().get(i + 1).start())) {
                return false;
            }
        }
        return true;
    }

    Instant bookableUntil(int slot) {
        DayPlan.SlotPlan times = plan.slots().get(slot);
        LocalTime last = plan.kind() == Kind.SESSIONS ? times.end() : times.start();
        return day.date().atTime(last).atZone(plan.zone()).toInstant();
    }

    boolean isPast(int slot, Instant now) {
        return !now.isBefore(bookableUntil(slot));
    }

    boolean anyClosed(int first, int count) {
        return Arrays.stream(closed, first, first + count).anyMatch(because -> because != null);
    }

    private List<Instant> releasesAfter(Channel channel, Instant now) {
        return plan.shares().stream()
                .filter(share -> share.channel() == channel)
                .flatMap(share -> share.releases().stream())
                .map(DayPlan.Release::from)
                .filter(from -> from.isAfter(now))
                .sorted()
                .toList();
    }

    @Nullable
    Instant nextAbove(Channel channel, Instant now) {
        return releasesAfter(channel, now).stream()
                .filter(from -> percent(channel, from) > percent(channel, now))
                .findFirst()
                .orElse(null);
    }

    /** How a hold at that start would be refused; null if there is room. */
    @Nullable
    String refusal(LocalTime start, int count, int places, Channel channel, Instant now) {
        int first = index(start);
        if (!exists(first, count)) {
            return "START_NOT_OFFERED free=-1 booked=-1 next=null alternatives="
                    + alternatives(start, count, places, channel, now);
        }
        if (isPast(first, now)) {
            return "SLOT_IN_PAST free=-1 booked=-1 next=null alternatives="
                    + alternatives(start, count, places, channel, now);
        }
        if (anyClosed(first, count)) {
            return "CLOSED free=-1 booked=-1 next=null alternatives="
                    + alternatives(start, count, places, channel, now);
        }
        int percent = percent(channel, now);
        Instant next = nextAbove(channel, now);
        if (percent == 0 && next != null) {
            return "NOT_YET_RELEASED free=0 booked=-1 next=" + next + " alternatives=[]";
        }
        int free = free(first, count, channel, percent, now);
        if (free >= places) {
            return null;
        }
        Instant more = releasesAfter(channel, now).stream()
                .filter(from -> free(first, count, channel, percent(channel, from), now) > free)
                .findFirst()
                .orElse(null);
        return "SOLD_OUT free=" + free + " booked=-1 next=" + more + " alternatives="
                + alternatives(start, count, places, channel, now);
    }

    private List<String> alternatives(LocalTime wanted, int count, int places, Channel channel, Instant now) {
        int percent = percent(channel, now);
        List<Integer> possible = new ArrayList<>();
        for (int i = 0; i < capacity.length; i++) {
            if (exists(i, count) && !isPast(i, now) && percent > 0 && free(i, count, channel, percent, now) >= places) {
                possible.add(i);
            }
        }
        possible.sort(Comparator.comparing((Integer i) ->
                        Duration.between(wanted, plan.slots().get(i).start()).abs())
                .thenComparing(i -> i));
        return possible.stream()
                .limit(3)
                .map(i -> plan.slots().get(i).start() + "/" + free(i, count, channel, percent, now))
                .toList();
    }
}
