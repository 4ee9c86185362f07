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

/** What there is on a day at a moment for those who wait: also what came free and is not yet for everybody. */
public record RoomForWaiting(Occupancy occupancy, Instant at) {
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    public RoomForWaiting {
        occupancy = occupancy.withNothingWithheld();
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
