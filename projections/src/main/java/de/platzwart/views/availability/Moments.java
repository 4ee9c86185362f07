// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Roughly when the log had reached which position, for the last hour. One thread. */
final class Moments {
    private static final int KEPT = 3_600;
    /** Other nodes may have been there a little earlier than this one. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final TreeMap<Long, Instant> reached = new TreeMap<>();
    private Instant last = Instant.EPOCH;

    /** At most one per second is kept. */
    void note(long position, Instant now) {
        if (!reached.containsKey(position) && !now.isBefore(last.plusSeconds(1))) {
            reached.put(position, now);
            last = now;
            if (reached.size() > KEPT) {
                reached.pollFirstEntry();
            }
        }
    }

    /** A moment at which nobody was further than that position; null when it is too long ago. */
    @Nullable
    Instant before(long position) {
        var entry = reached.floorEntry(position);
        return entry == null ? null : entry.getValue().minus(MARGIN);
    }
}
