// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.SlotPlan;
import de.platzwart.booking.day.DayEvent.CapacityChanged;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayEvent.SlotsClosed;
import de.platzwart.booking.day.DayEvent.SlotsReopened;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of a day, folded from its events alone: each booking event says what it freed and what it takes. The
 * day decides on it, and views answer from it.
 */
public final class Occupancy {
    private final DayId day;
    private final DayPlan plan;
    private final Releases releases;
    private final Slots slots;

    private Occupancy(DayId day, DayPlan plan, Releases releases, Slots slots) {
        this.day = day;
        this.plan = plan;
        this.releases = releases;
        this.slots = slots;
    }

    /** Nothing is taken of a day that was just opened. */
    public static Occupancy of(DayId day, DayPlan plan) {
        List<SlotUse> untouched =
                plan.slots().stream().map(slot -> SlotUse.of(slot, day, plan)).toList();
        return new Occupancy(day, plan, new Releases(plan.shares()), new Slots(untouched));
    }

    /** The day one event later. */
    public Occupancy evolve(DayEvent event) {
        return switch (event) {
            case DayOpened e -> of(e.day(), e.plan());
            case CapacityChanged e -> with(slots.change(e.from(), e.to(), slot -> slot.withCapacity(e.capacity())));
            case SlotsClosed e -> with(slots.change(e.from(), e.to(), slot -> slot.closed(e.reason())));
            case SlotsReopened e -> with(slots.change(e.from(), e.to(), slot -> slot.closed(null)));
            case DayEvent.OfBooking e -> with(slots.after(e));
        };
    }

    /** As those see it who wait: what came free is for them at once. */
    Occupancy withNothingWithheld() {
        return with(slots.withNothingWithheld());
    }

    /** As if that booking were not there. */
    Occupancy without(Booked booked) {
        return with(slots.exchange(booked.claim(), null));
    }

    Occupancy with(Slots next) {
        return new Occupancy(day, plan, releases, next);
    }

    public DayId day() {
        return day;
    }

    /** The plan the day was opened with; capacities may have changed since. */
    public DayPlan plan() {
        return plan;
    }

    Slots slots() {
        return slots;
    }

    Releases releases() {
        return releases;
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
        return slots.indexOf(start);
    }

    /** Whether so many slots follow each other from there on, the end of one being the start of the next. */
    public boolean follow(int first, int count) {
        return slots.follow(first, count);
    }

    /** Places that a channel can sell at that moment in each of so many slots that follow each other. */
    public int free(int first, int count, Channel channel, Instant at) {
        return follow(first, count) ? slots.free(first, count, channel, releases.percent(channel, at), at) : 0;
    }

    /** How so many slots look together as a start for a channel. */
    public SlotState state(int first, int count, Channel channel, Instant at) {
        if (slots.get(first).isPast(at)) {
            return SlotState.PAST;
        }
        if (closedBecause(first, count) != null) {
            return SlotState.CLOSED;
        }
        if (releases.percent(channel, at) == 0 && nextRelease(channel, at) != null) {
            return SlotState.NOT_YET_RELEASED;
        }
        return free(first, count, channel, at) > 0 ? SlotState.FREE : SlotState.FULL;
    }

    /** Why the first closed one of so many slots is closed; null if none is. */
    public @Nullable String closedBecause(int first, int count) {
        return slots.closedBecause(first, count);
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
                slots.smallestCapacity(first, count),
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
        int free = slots.free(first, count, channel, now, at);
        for (Release next = releases.nextAbove(now, channel, at);
                next != null;
                next = releases.nextAbove(next.percent(), channel, next.from())) {
            if (slots.free(first, count, channel, next.percent(), at) > free) {
                return next.from();
            }
        }
        return null;
    }

    /** When, after a moment, something changes by time alone: a claim ends, a share is released, a slot is past. */
    public @Nullable Instant nextChange(Instant at) {
        Stream<Instant> ofSlots = slots.all().stream().flatMap(slot -> slot.changes(at));
        return Stream.concat(Stream.ofNullable(releases.nextChange(at)), ofSlots)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether the end of a claim has come and its lapse was not written yet. */
    public boolean hasExpired(Instant at) {
        return slots.haveExpired(0, slots.size(), at);
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
