// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.store.StoredFact;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a day stands after one of its facts. What was written of it as JSON is kept until time makes it untrue. */
public final class DayStand {
    private static final int WRITTEN_AT_MOST = 64;

    private final Occupancy occupancy;
    private final long sequence;
    private final long position;
    private final Map<Need, DayJson> written = new ConcurrentHashMap<>(2);
    private volatile @Nullable Window window;

    /** Between two moments at which time alone changes something. */
    private record Window(Instant from, Instant to) {
        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    DayStand(Occupancy occupancy, long sequence, long position) {
        this.occupancy = occupancy;
        this.sequence = sequence;
        this.position = position;
    }

    public Occupancy occupancy() {
        return occupancy;
    }

    /** Of its last fact in the stream of the day. */
    public long sequence() {
        return sequence;
    }

    /** Of its last fact in the log. */
    public long position() {
        return position;
    }

    /** The day after one more of its facts; the same as before if that is known already. */
    static DayStand next(@Nullable DayStand known, StoredFact stored, DayEvent event) {
        long expected = known == null ? 0 : known.sequence + 1;
        if (known != null && stored.sequence() < expected) {
            return known;
        }
        if (stored.sequence() > expected) {
            throw new IllegalStateException(
                    "%s: fact %d follows fact %d".formatted(stored.stream(), stored.sequence(), expected - 1));
        }
        return new DayStand(occupancy(known, event), stored.sequence(), stored.position());
    }

    private static Occupancy occupancy(@Nullable DayStand known, DayEvent event) {
        if (known != null) {
            return known.occupancy.evolve(event);
        }
        if (event instanceof DayOpened opened) {
            return Occupancy.of(opened.day(), opened.plan());
        }
        throw new IllegalStateException("a day begins with its opening, not with " + event);
    }

    /** When, after a moment, time alone will change it; {@link Instant#MAX} for never. */
    Instant nextChange(Instant at) {
        Window last = window;
        if (last == null || !last.holds(at)) {
            Instant next = occupancy.nextChange(at);
            last = new Window(at, next == null ? Instant.MAX : next);
            window = last;
        }
        return last.to;
    }

    DayJson json(Wanted wanted, Instant at) {
        Need need = wanted.on(occupancy.plan());
        DayJson last = written.get(need);
        Instant until = nextChange(at);
        if (last == null || !last.until().equals(until)) {
            last = DayJson.write(occupancy, sequence, need, at, until);
            if (written.size() >= WRITTEN_AT_MOST) {
                written.clear();
            }
            written.put(need, last);
        }
        return last;
    }
}
