// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is on a day at a moment for those who wait: what came free, also while it is not yet for everybody, and
 * what everybody has had time to take.
 *
 * @param besideALine whether those who want a time stand in line, and are not to be passed
 */
public record RoomForWaiting(Occupancy occupancy, Instant at, boolean besideALine) {
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    /** A release is for whoever comes at the moment that was published; those who wait get what is left after that. */
    static final Duration PUBLIC_FIRST = Duration.ofHours(1);

    public RoomForWaiting {
        occupancy = theirs(occupancy, at, besideALine ? Instant.MIN : at.minus(PUBLIC_FIRST));
    }

    /** Without what was released after a moment and has never been anybody's. */
    private static Occupancy theirs(Occupancy occupancy, Instant at, Instant released) {
        int all = occupancy.releases().percent(Channel.ONLINE, at);
        int some = Math.min(all, occupancy.releases().percent(Channel.ONLINE, released));
        return occupancy.with(occupancy.slots().each(slot -> slot.forWaiting(all, some, at)));
    }

    /** When, after a moment, time alone may make room on such a day. */
    public static @Nullable Instant nextChange(Occupancy occupancy, Instant at) {
        Instant change = occupancy.nextChange(at);
        Instant released = occupancy.releases().nextChange(at.minus(PUBLIC_FIRST));
        Instant left = released == null ? null : released.plus(PUBLIC_FIRST);
        return change == null || (left != null && left.isBefore(change)) ? left : change;
    }

    public DayId day() {
        return occupancy.day();
    }

    public LocalDate date() {
        return day().date();
    }

    /** The wished start, or the first at which there is room for all of these; null if there is none. */
    public @Nullable LocalTime startFor(List<Item> items, @Nullable LocalTime wished) {
        if (occupancy.plan().closedBecause() != null || Need.wrongWith(items, occupancy.plan()) != null) {
            return null;
        }
        Need need = Need.of(items, occupancy.plan());
        return starts(need.slots(), need.places(), wished);
    }

    /** Whether one place is free. */
    public boolean isAny(@Nullable LocalTime wished) {
        return starts(1, 1, wished) != null;
    }

    /** What there is, slot by slot: from it anybody can tell later for whom it was enough. */
    public List<Free> free() {
        return occupancy.starts(1, Channel.ONLINE, at).stream()
                .filter(slot -> slot.free() > 0 && leavesTime(slot.start()))
                .map(slot -> new Free(slot.start(), slot.free()))
                .toList();
    }

    /** Free places of a slot. */
    public record Free(LocalTime start, int places) {}

    private @Nullable LocalTime starts(int slots, int places, @Nullable LocalTime wished) {
        for (Occupancy.Start start : occupancy.starts(slots, Channel.ONLINE, at)) {
            if (start.free() >= places
                    && (wished == null || wished.equals(start.start()))
                    && leavesTime(start.start())) {
                return start.start();
            }
        }
        return null;
    }

    /** Nobody is asked who could not answer: their turn would be lost. */
    private boolean leavesTime(LocalTime start) {
        return !at.plus(SHORTEST).isAfter(bookableUntil(start));
    }

    private Instant bookableUntil(LocalTime start) {
        return occupancy.slots().get(occupancy.indexOf(start)).bookableUntil();
    }

    /** How long whoever is asked may think: as the calendar says, and no longer than the start can be booked. */
    public Instant answerBy(LocalTime start) {
        Instant end = Claim.end(at, 60 * occupancy.plan().waitingOrStandard().offerMinutes());
        Instant last = bookableUntil(start);
        return end.isBefore(last) ? end : last;
    }
}
