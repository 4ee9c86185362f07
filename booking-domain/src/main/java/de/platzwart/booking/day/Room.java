// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayReply.Alternative;
import de.platzwart.booking.day.DayReply.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for so many places in each of so many consecutive slots, for one channel at one moment. */
record Room(Occupancy occupancy, Channel channel, int slots, int places, Instant at) {
    private static final int MOST_ALTERNATIVES = 3;

    /** Why there is no room from that start on, and what helps; null if there is room. */
    @Nullable
    Refused lackingAt(LocalTime start) {
        int first = occupancy.indexOf(start);
        if (!occupancy.follow(first, slots)) {
            return no(Refusal.START_NOT_OFFERED, nearest(start), null);
        }
        return switch (occupancy.state(first, slots, channel, at)) {
            case PAST -> no(Refusal.SLOT_IN_PAST, nearest(start), null);
            case CLOSED -> no(Refusal.CLOSED, nearest(start), occupancy.closedBecause(first, slots));
            case NOT_YET_RELEASED ->
                new Refused(Refusal.NOT_YET_RELEASED, 0, -1, List.of(), occupancy.nextRelease(channel, at), null, null);
            case FREE, FULL -> {
                int free = occupancy.free(first, slots, channel, at);
                yield free >= places ? null : soldOut(first, free);
            }
        };
    }

    private Refused soldOut(int first, int free) {
        List<Alternative> alternatives = nearest(occupancy.slot(first).start());
        Instant nextRelease = occupancy.nextRelease(first, slots, channel, at);
        return new Refused(Refusal.SOLD_OUT, free, -1, alternatives, nextRelease, null, null);
    }

    private static Refused no(Refusal reason, List<Alternative> alternatives, @Nullable String because) {
        return new Refused(reason, -1, -1, alternatives, null, because, null);
    }

    /** Other starts at which there is room, those next to the wanted time first. */
    private List<Alternative> nearest(LocalTime wanted) {
        List<Alternative> nearest = new ArrayList<>();
        int later = 0;
        while (later < occupancy.size() && occupancy.slot(later).start().isBefore(wanted)) {
            later++;
        }
        int earlier = later - 1;
        while (nearest.size() < MOST_ALTERNATIVES && (earlier >= 0 || later < occupancy.size())) {
            boolean back = later == occupancy.size() || (earlier >= 0 && isNearer(earlier, later, wanted));
            int first = back ? earlier-- : later++;
            if (has(first)) {
                nearest.add(new Alternative(
                        occupancy.slot(first).start(),
                        occupancy.slot(first + slots - 1).end(),
                        occupancy.free(first, slots, channel, at)));
            }
        }
        return nearest;
    }

    private boolean isNearer(int earlier, int later, LocalTime wanted) {
        Duration back = Duration.between(occupancy.slot(earlier).start(), wanted);
        Duration on = Duration.between(wanted, occupancy.slot(later).start());
        return back.compareTo(on) <= 0;
    }

    private boolean has(int first) {
        return occupancy.free(first, slots, channel, at) >= places
                && occupancy.state(first, slots, channel, at) == SlotState.FREE;
    }
}
