// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.DayPlan.SlotPlan;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.WallClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of one slot.
 *
 * @param bookableUntil from then on it is past
 * @param taken places that events have claimed and not yet freed
 * @param ends those of the claims that end by themselves; past its end a claim no longer counts
 * @param withheld places that are free, but not yet for everybody
 */
record SlotUse(
        SlotPlan plan,
        Instant bookableUntil,
        int capacity,
        @Nullable String closedBecause,
        Taken taken,
        Ends ends,
        Withheld withheld) {

    /** A session can be booked until it ends, an appointment until it begins. */
    static SlotUse of(SlotPlan slot, DayId day, DayPlan plan) {
        LocalTime last = plan.kind() == Kind.SESSIONS ? slot.end() : slot.start();
        Instant bookableUntil = WallClock.instant(day.date(), last, plan.zone());
        return new SlotUse(slot, bookableUntil, slot.capacity(), null, Taken.NOTHING, Ends.NONE, Withheld.NOTHING);
    }

    SlotUse plus(Claim claim) {
        return with(taken.plus(claim), claim.until() == null ? ends : ends.plus(claim.until(), claim));
    }

    SlotUse minus(Claim claim) {
        return with(taken.minus(claim), claim.until() == null ? ends : ends.minus(claim.until(), claim));
    }

    /** So many of the places that came free are not for everybody until a moment. */
    SlotUse withhold(Channel channel, int places, Instant until, Instant at) {
        return with(withheld.plus(channel, places, until, at));
    }

    /** The claim is of somebody who waited: it uses up what is withheld. */
    SlotUse handOut(Claim claim, Instant at) {
        return with(withheld.minus(claim.channel(), claim.places(), at));
    }

    /**
     * As those see it who wait, if that percent may be sold and that smaller one could be before: what came back is
     * theirs, and what is left of the smaller share; nothing else.
     */
    SlotUse forWaiting(int all, int some, Instant at) {
        SlotUse free = with(Withheld.NOTHING);
        int theirs = Math.max(withheld.at(at).total(), free.free(Channel.ONLINE, some, at));
        int notTheirs = free.free(Channel.ONLINE, all, at) - theirs;
        return notTheirs > 0 ? free.withhold(Channel.ONLINE, notTheirs, Instant.MAX, at) : free;
    }

    SlotUse with(Withheld next) {
        return new SlotUse(plan, bookableUntil, capacity, closedBecause, taken, ends, next);
    }

    SlotUse withCapacity(int places) {
        return new SlotUse(plan, bookableUntil, places, closedBecause, taken, ends, withheld);
    }

    SlotUse closed(@Nullable String because) {
        return new SlotUse(plan, bookableUntil, capacity, because, taken, ends, withheld);
    }

    /** Whether staff made something else of it than the plan of the day says. */
    boolean isChanged() {
        return closedBecause != null || capacity != plan.capacity();
    }

    private SlotUse with(Taken nowTaken, Ends nowEnds) {
        return new SlotUse(plan, bookableUntil, capacity, closedBecause, nowTaken, nowEnds, withheld);
    }

    /** Never more than is left of the capacity, nor than is left of the released share. */
    int free(Channel channel, int percent, Instant at) {
        if (closedBecause != null) {
            return 0;
        }
        Taken now = takenAt(at).plus(withheld.at(at));
        int ofCapacity = capacity - now.total();
        int ofShare = Releases.places(capacity, percent) - now.by(channel);
        return Math.max(0, Math.min(ofCapacity, ofShare));
    }

    /** Without the claims whose end has come, whether or not their lapse was written yet. */
    Taken takenAt(Instant at) {
        return taken.minus(ends.cameBy(at));
    }

    boolean isPast(Instant at) {
        return !at.isBefore(bookableUntil);
    }

    /** The next moments after one at which time alone changes it. */
    Stream<Instant> changes(Instant at) {
        Stream.Builder<Instant> changes = Stream.builder();
        if (!isPast(at)) {
            changes.add(bookableUntil);
        }
        Stream.of(ends, withheld.ends())
                .map(each -> each.nextAfter(at))
                .filter(Objects::nonNull)
                .forEach(changes::add);
        return changes.build();
    }
}
