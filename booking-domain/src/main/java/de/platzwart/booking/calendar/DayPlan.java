// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applies on one day, copied from the calendar when the day is opened.
 *
 * @param slots in order of time, not overlapping
 * @param closedBecause set where the calendar is closed on that date; then there are no slots
 * @param waiting null in plans from before there was one, and where nothing was laid down
 */
public record DayPlan(
        Kind kind,
        ZoneId zone,
        List<SlotPlan> slots,
        List<Share> shares,
        List<Offer> offers,
        HoldPolicy holds,
        @Nullable String closedBecause,
        @Nullable WaitingPolicy waiting) {

    public DayPlan {
        slots = List.copyOf(slots);
        shares = List.copyOf(shares);
        offers = List.copyOf(offers);
    }

    public @Nullable Offer offer(OfferId id) {
        for (Offer offer : offers) {
            if (offer.id().equals(id)) {
                return offer;
            }
        }
        return null;
    }

    /** What applies to those who wait, laid down or not. */
    public WaitingPolicy waitingOrStandard() {
        return waiting == null ? WaitingPolicy.STANDARD : waiting;
    }

    /** An interval of the day with a capacity. */
    public record SlotPlan(LocalTime start, LocalTime end, int capacity) {}

    /** The part of each slot that a channel may sell; a channel without a share sells nothing. */
    public record Share(Channel channel, List<Release> releases) {
        public Share {
            releases = List.copyOf(releases);
        }
    }

    /** From that moment on so many percent of a slot's capacity, rounded up, may be sold. */
    public record Release(Instant from, int percent) {}
}
