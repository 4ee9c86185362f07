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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * What is taken of one slot.
 *
 * @param bookableUntil from then on it is past
 * @param taken places that events have claimed and not yet freed
 * @param timed those of the claims that end by themselves; past its end a claim no longer counts
 */
record SlotUse(
        SlotPlan plan,
        Instant bookableUntil,
        int capacity,
        @Nullable String closedBecause,
        Taken taken,
        TreePSet<TimedClaim> timed) {

    /** A session can be booked until it ends, an appointment until it begins. */
    static SlotUse of(SlotPlan slot, DayId day, DayPlan plan) {
        LocalTime last = plan.kind() == Kind.SESSIONS ? slot.end() : slot.start();
        Instant bookableUntil = WallClock.instant(day.date(), last, plan.zone());
        return new SlotUse(slot, bookableUntil, slot.capacity(), null, Taken.NOTHING, TreePSet.empty());
    }

    /** Places by channel. */
    record Taken(int online, int phone, int counter) {
        static final Taken NOTHING = new Taken(0, 0, 0);

        int total() {
            return online + phone + counter;
        }

        int by(Channel channel) {
            return switch (channel) {
                case ONLINE -> online;
                case PHONE -> phone;
                case COUNTER -> counter;
            };
        }

        Taken plus(Channel channel, int places) {
            return switch (channel) {
                case ONLINE -> new Taken(online + places, phone, counter);
                case PHONE -> new Taken(online, phone + places, counter);
                case COUNTER -> new Taken(online, phone, counter + places);
            };
        }
    }

    SlotUse plus(BookingId booking, Claim claim) {
        return with(
                taken.plus(claim.channel(), claim.places()),
                claim.until() == null ? timed : timed.plus(new TimedClaim(booking, claim)));
    }

    SlotUse minus(BookingId booking, Claim claim) {
        return with(
                taken.plus(claim.channel(), -claim.places()),
                claim.until() == null ? timed : timed.minus(new TimedClaim(booking, claim)));
    }

    SlotUse withCapacity(int places) {
        return new SlotUse(plan, bookableUntil, places, closedBecause, taken, timed);
    }

    SlotUse closed(@Nullable String because) {
        return new SlotUse(plan, bookableUntil, capacity, because, taken, timed);
    }

    private SlotUse with(Taken nowTaken, TreePSet<TimedClaim> nowTimed) {
        return new SlotUse(plan, bookableUntil, capacity, closedBecause, nowTaken, nowTimed);
    }

    /** Never more than is left of the capacity, nor than is left of the released share. */
    int free(Channel channel, int percent, Instant at) {
        if (closedBecause != null) {
            return 0;
        }
        Taken now = takenAt(at);
        int ofCapacity = capacity - now.total();
        int ofShare = Releases.places(capacity, percent) - now.by(channel);
        return Math.max(0, Math.min(ofCapacity, ofShare));
    }

    /** Without the claims whose end has come, whether or not their lapse was written yet. */
    Taken takenAt(Instant at) {
        Taken now = taken;
        for (TimedClaim claim : timed) {
            if (claim.claim().countsAt(at)) {
                break;
            }
            now = now.plus(claim.claim().channel(), -claim.claim().places());
        }
        return now;
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
        for (TimedClaim claim : timed) {
            if (claim.claim().countsAt(at)) {
                changes.add(claim.until());
                break;
            }
        }
        return changes.build();
    }
}
