// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import de.platzwart.booking.day.BookingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How much each holder has, by booking, and until when. In memory, bounded, forgotten when its time is over. */
final class Tally {
    private static final long HOLDERS = 100_000;

    /** What became of the wish to take something more. */
    enum Taken {
        NEW,
        KNOWN,
        TOO_MUCH
    }

    private record Entry(int count, Instant until) {}

    private final Clock clock;
    private final Cache<String, Map<BookingId, Entry>> holders;

    /** @param window longer than anything is kept */
    Tally(Duration window, Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.holders = Caffeine.newBuilder()
                .maximumSize(HOLDERS)
                .expireAfterAccess(window)
                .ticker(ticker)
                .build();
    }

    /** A booking that is known keeps what it has: whoever asks again takes nothing more. */
    Taken take(String holder, BookingId booking, int count, Instant until, int limit) {
        Instant now = clock.instant();
        Map<BookingId, Entry> entries = entriesOf(holder);
        synchronized (entries) {
            entries.values().removeIf(entry -> !entry.until().isAfter(now));
            if (entries.containsKey(booking)) {
                return Taken.KNOWN;
            }
            int taken = entries.values().stream().mapToInt(Entry::count).sum();
            if (taken + count > limit) {
                return Taken.TOO_MUCH;
            }
            entries.put(booking, new Entry(count, until));
            return Taken.NEW;
        }
    }

    void keep(String holder, BookingId booking, int count, Instant until) {
        Map<BookingId, Entry> entries = entriesOf(holder);
        synchronized (entries) {
            entries.put(booking, new Entry(count, until));
        }
    }

    void release(String holder, BookingId booking) {
        Map<BookingId, Entry> entries = entriesOf(holder);
        synchronized (entries) {
            entries.remove(booking);
        }
    }

    private Map<BookingId, Entry> entriesOf(String holder) {
        return holders.get(holder, _ -> new HashMap<>());
    }
}
