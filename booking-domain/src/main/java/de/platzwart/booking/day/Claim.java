// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a booking takes of a day: so many places in each of so many consecutive slots.
 *
 * @param until when the claim ends by itself; null once it is a confirmed booking
 */
public record Claim(
        Channel channel,
        LocalTime start,
        int slots,
        int places,
        @Nullable Instant until) {
    /**
     * When a claim ends that is to last so long. Ends fall on whole seconds, a little later rather than earlier: people
     * are told a time they can read, and in a rush many claims share one end.
     */
    static Instant end(Instant from, int seconds) {
        Instant end = from.plusSeconds(seconds);
        Instant second = end.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(end) ? end : second.plusSeconds(1);
    }

    /** A claim past its time no longer counts, whether or not its lapse was written yet. */
    public boolean countsAt(Instant moment) {
        return until == null || until.isAfter(moment);
    }

    public Claim until(@Nullable Instant end) {
        return new Claim(channel, start, slots, places, end);
    }
}
