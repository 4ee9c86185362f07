// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a day answers. A refusal is an answer, never an exception. */
public sealed interface DayReply {

    /**
     * The booking as it stands now.
     *
     * @param repeated the same was asked before, and nothing changed
     * @param end when the last of its slots ends
     */
    record BookingStands(DayId day, Booked booking, LocalTime end, boolean repeated) implements DayReply {}

    /**
     * The day is as staff asked.
     *
     * @param overbooked whose places are beyond a capacity that was forced down, the latest first
     */
    record DayStands(DayId day, List<BookingId> overbooked) implements DayReply {
        public DayStands {
            overbooked = List.copyOf(overbooked);
        }
    }

    /**
     * No, and what helps.
     *
     * @param free how many places are free where they were asked for; -1 where that says nothing
     * @param booked how many are booked, where a capacity was refused for it; -1 otherwise
     * @param nextRelease when the channel may sell more, if it is known
     * @param stands the booking as it has become, for whoever had seen it otherwise; null where that says nothing
     */
    record Refused(
            Refusal reason,
            int free,
            int booked,
            List<Alternative> alternatives,
            @Nullable Instant nextRelease,
            @Nullable String because,
            @Nullable BookingStands stands)
            implements DayReply {
        public Refused {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A start on this day at which the same party would find room. */
    record Alternative(LocalTime start, LocalTime end, int free) {}
}
