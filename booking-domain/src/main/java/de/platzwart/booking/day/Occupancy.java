// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.WallClock;
import de.platzwart.booking.day.DayEvent.CapacityChanged;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayEvent.SlotsClosed;
import de.platzwart.booking.day.DayEvent.SlotsReopened;
import de.platzwart.booking.day.DayPlan.Release;
import de.platzwart.booking.day.DayPlan.SlotPlan;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * What is taken of a day, folded from its events alone: each booking event says what it freed and what it takes. The day
 * decides on it, and views answer from it.
 */
public final class Occupancy {
    private final DayId day;
    private final DayPlan plan;
    private final Releases releases;
    private final List<SlotUse> slots;

    private Occupancy(DayId day, DayPlan plan, Releases releases, List<SlotUse> slots) {
        this.day = day;
        this.plan = plan;
        this.releases = releases;
        this.slots = slots;
    }

    /** Nothing is taken of a day that was just opened. */
    public static Occupancy of(DayId day, DayPlan plan) {
        List<SlotUse> slots = plan.slots().stream()
                .map(slot -> new SlotUse(
                        slot,
                        WallClock.instant(
                                day.date(), plan.kind() == Kind.SESSIONS ? slot.end() : slot.start(), plan.zone()),
                        slot.capacity(),
                        null,
                        SlotUse.Taken.NOTHING,
                        TreePSet.empty()))
                .toList();
        return new Occupancy(day, plan, new Releases(plan.shares()), slots);
    }

    /** The day one event later. */
    public Occupancy evolve(DayEvent event) {
        return switch (event) {
            case DayOpened e -> of(e.day(), e.plan());
            case CapacityChanged e -> change(e.from(), e.to(), slot -> slot.withCapacity(e.capacity()));
            case SlotsClosed e -> change(e.from(), e.to(), slot -> slot.closed(e.reason()));
            case SlotsReopened e -> change(e.from(), e.to(), slot -> slot.closed(null));
            case DayEvent.OfBooking e -> exchange(e.booking(), e.freed(), e.taken());
        };
    }

    private Occupancy change(LocalTime from, LocalTime to, UnaryOperator<SlotUse> change) {
        return with(slots.stream()
                .map(slot -> startsWithin(slot, from, to) ? change.apply(slot) : slot)
                .toList());
    }

    /** As if the booking had freed the one claim and taken the other. */
    Occupancy exchange(BookingId booking, @Nullable Claim freed, @Nullable Claim taken) {
        SlotUse[] next = slots.toArray(SlotUse[]::new);
        if (freed != null) {
            for (int i = first(freed), n = i + freed.slots(); i < n; i++) {
                next[i] = next[i].minus(booking, freed);
            }
        }
        if (taken != null) {
            for (int i = first(taken), n = i + taken.slots(); i < n; i++) {
                next[i] = next[i].plus(booking, taken);
            }
        }
        return with(List.of(next));
    }

    Occupancy with(List<SlotUse> next) {
        return new Occupancy(day, plan, releases, next);
    }

    public DayId day() {
        return day;
    }

    /** The plan the day was opened with; capacities may have changed since. */
    public DayPlan plan() {
        return plan;
    }

    /** How many slots there are. */
    public int size() {
        return slots.size();
    }

    public SlotPlan slot(int index) {
        return slots.get(index).plan();
    }

    /** Which slot starts at that time; -1 if none does. */
    public int indexOf(LocalTime start) {
        int low = 0;
        int high = slots.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = slot(middle).start().compareTo(start);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int first(Claim claim) {
        int index = indexOf(claim.start());
        if (index < 0 || index + claim.slots() > slots.size()) {
            throw new IllegalArgumentException(day + " has no slots for a claim at " + claim.start());
        }
        return index;
    }

    /** Whether so many slots follow each other from there on, the end of one being the start of the next. */
    public boolean follow(int first, int count) {
        if (first < 0 || count < 1 || count > slots.size() - first) {
            return false;
        }
        for (int i = first + 1; i < first + count; i++) {
            if (!slot(i).start().equals(slot(i - 1).end())) {
                return false;
            }
        }
        return true;
    }

    /** Places that a channel can sell at that moment in each of so many slots that follow each other. */
    public int free(int first, int count, Channel channel, Instant at) {
        return follow(first, count) ? free(first, count, channel, releases.percent(channel, at), at) : 0;
    }

    private int free(int first, int count, Channel channel, int percent, Instant at) {
        int free = Integer.MAX_VALUE;
        for (int i = first; i < first + count && free > 0; i++) {
            free = Math.min(free, slots.get(i).free(channel, percent, at));
        }
        return free;
    }

    /** How so many slots look together as a start for a channel. */
    public SlotState state(int first, int count, Channel channel, Instant at) {
        if (slots.get(first).isPast(at)) {
            return SlotState.PAST;
        }
        if (closedBecause(first, count) != null) {
            return SlotState.CLOSED;
        }
        int percent = releases.percent(channel, at);
        if (percent == 0 && releases.nextAbove(0, channel, at) != null) {
            return SlotState.NOT_YET_RELEASED;
        }
        return free(first, count, channel, percent, at) > 0 ? SlotState.FREE : SlotState.FULL;
    }

    /** Why the first closed one of so many slots is closed; null if none is. */
    public @Nullable String closedBecause(int first, int count) {
        return slots.subList(first, first + count).stream()
                .map(SlotUse::closedBecause)
                .filter(because -> because != null)
                .findFirst()
                .orElse(null);
    }

    /** Every start from which so many slots follow each other, as a channel sees it at that moment. */
    public List<Start> starts(int count, Channel channel, Instant at) {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (follow(i, count)) {
                starts.add(start(i, count, channel, at));
            }
        }
        return starts;
    }

    private Start start(int first, int count, Channel channel, Instant at) {
        SlotState state = state(first, count, channel, at);
        return new Start(
                slot(first).start(),
                slot(first + count - 1).end(),
                state == SlotState.FREE ? free(first, count, channel, at) : 0,
                slots.subList(first, first + count).stream()
                        .mapToInt(SlotUse::capacity)
                        .min()
                        .orElse(0),
                state,
                closedBecause(first, count));
    }

    /**
     * Where something can begin.
     *
     * @param end of the last of its slots
     * @param free places for the channel; 0 unless the state is free
     * @param capacity of the smallest of its slots
     */
    public record Start(
            LocalTime start,
            LocalTime end,
            int free,
            int capacity,
            SlotState state,
            @Nullable String closedBecause) {}

    /** When, after a moment, a channel may sell more than now. */
    public @Nullable Instant nextRelease(Channel channel, Instant at) {
        Release next = releases.nextAbove(releases.percent(channel, at), channel, at);
        return next == null ? null : next.from();
    }

    /** When, after a moment, there will be more to sell of these slots even if nobody gives anything back. */
    @Nullable
    Instant nextRelease(int first, int count, Channel channel, Instant at) {
        int now = releases.percent(channel, at);
        int free = free(first, count, channel, now, at);
        for (Release next = releases.nextAbove(now, channel, at);
                next != null;
                next = releases.nextAbove(next.percent(), channel, next.from())) {
            if (free(first, count, channel, next.percent(), at) > free) {
                return next.from();
            }
        }
        return null;
    }

    /** When, after a moment, something changes by time alone: a claim ends, a share is released, a slot is past. */
    public @Nullable Instant nextChange(Instant at) {
        return Stream.concat(
                        Stream.ofNullable(releases.nextChange(at)),
                        slots.stream()
                                .flatMap(slot -> Stream.concat(
                                        Stream.of(slot.bookableUntil()), Stream.ofNullable(slot.nextEnd(at)))))
                .filter(moment -> moment.isAfter(at))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Claims whose end has come and whose lapse was not written yet. */
    public List<TimedClaim> expired(Instant at) {
        return expired(0, slots.size(), at);
    }

    /** Of those, the ones that touch one of so many slots, the first to end first. */
    List<TimedClaim> expired(int first, int count, Instant at) {
        TreeSet<TimedClaim> expired = new TreeSet<>();
        for (SlotUse slot : slots.subList(first, first + count)) {
            for (TimedClaim timed : slot.timed()) {
                if (timed.claim().countsAt(at)) {
                    break;
                }
                expired.add(timed);
            }
        }
        return List.copyOf(expired);
    }

    static boolean startsWithin(SlotUse slot, LocalTime from, LocalTime to) {
        return !slot.plan().start().isBefore(from) && slot.plan().start().isBefore(to);
    }

    List<SlotUse> slots() {
        return slots;
    }

    /** In a plain form that can be stored. */
    public OccupancySnapshot snapshot() {
        return OccupancySnapshot.of(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Occupancy that
                && day.equals(that.day)
                && plan.equals(that.plan)
                && slots.equals(that.slots);
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, plan, slots);
    }
}
