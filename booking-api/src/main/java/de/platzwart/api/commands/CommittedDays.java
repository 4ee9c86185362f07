// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.platzwart.booking.day.Day;
import org.jspecify.annotations.Nullable;

/**
 * The last committed state of the days in use. Deciding starts from here instead of reading a stream again; the fence
 * in the event table makes a stale state harmless, and a doubtful one is brought up to date before it is used. However
 * large a day is, it is kept while it is in use: to read it again for each batch would be worse than the memory.
 */
final class CommittedDays {
    /** A state and the sequence of the last fact in it. */
    record Known(Day day, long sequence, boolean doubtful) {}

    private final Cache<String, Known> days;

    CommittedDays(long maximumBookings) {
        days = Caffeine.newBuilder()
                .maximumWeight(maximumBookings)
                .weigher((String stream, Known known) ->
                        (int) Math.min(maximumBookings / 4, 100 + known.day().bookings()))
                .build();
    }

    @Nullable
    Known get(String stream) {
        return days.getIfPresent(stream);
    }

    void put(String stream, Day day, long sequence) {
        days.put(stream, new Known(day, sequence, false));
    }

    /** Somebody else may have written: the next use reads what is missing. */
    void doubt(String stream) {
        days.asMap().computeIfPresent(stream, (_, known) -> new Known(known.day(), known.sequence(), true));
    }

    /** Another node has written up to that sequence. */
    void seen(String stream, long sequence) {
        Known known = days.getIfPresent(stream);
        if (known != null && known.sequence() < sequence) {
            doubt(stream);
        }
    }
}
