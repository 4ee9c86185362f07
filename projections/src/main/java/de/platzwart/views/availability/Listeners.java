// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All who listen to the same days for the same need. What is told to one is written once for all. One thread. */
final class Listeners {
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);
    private static final byte[] GREETING = "retry: 3000\n\n".getBytes(UTF_8);

    private final Asked asked;
    private final Set<Listener> all = new HashSet<>();
    private final TreeMap<LocalDate, DayJson> told = new TreeMap<>();
    private int dropped;

    Listeners(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** A new listener is told the days that it may not know yet; those who are here already, what is new to them. */
    void add(Listener listener, Collection<DayStand> days, Known known, long position, Instant now) {
        tell(days, position, now);
        all.add(listener);
        send(listener, GREETING);
        List<DayJson> missing = days.stream()
                .filter(day -> !known.covers(day, now))
                .map(day -> day.json(asked.wanted(), now))
                .toList();
        if (!missing.isEmpty()) {
            send(listener, frames(missing, position));
        }
    }

    void remove(Listener listener) {
        all.remove(listener);
    }

    /** Tells what these days look like now, where that differs from what was told last. */
    void tell(Collection<DayStand> days, long position, Instant now) {
        List<DayJson> changed = new ArrayList<>();
        for (DayStand day : days) {
            LocalDate date = day.occupancy().day().date();
            if (asked.includes(date)) {
                DayJson json = day.json(asked.wanted(), now);
                DayJson last = told.put(date, json);
                if (last == null || !Arrays.equals(last.bytes(), json.bytes())) {
                    changed.add(json);
                }
            }
        }
        if (!changed.isEmpty()) {
            sendAll(frames(changed, position));
        }
    }

    /** The days of which time has made untrue what was told. */
    List<LocalDate> untrueAt(Instant now) {
        return told.entrySet().stream()
                .filter(day -> !day.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    void heartbeat() {
        sendAll(HEARTBEAT);
    }

    void end() {
        all.forEach(Listener::end);
        all.clear();
    }

    /** How many were too slow since the last time this was asked. */
    int takeDropped() {
        int count = dropped;
        dropped = 0;
        return count;
    }

    /** The id stands at the last day: who did not get them all has to ask from before. */
    private static byte[] frames(List<DayJson> days, long position) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < days.size(); i++) {
            if (i == days.size() - 1) {
                out.writeBytes(("id: " + position + "\n").getBytes(UTF_8));
            }
            out.writeBytes("data: ".getBytes(UTF_8));
            out.writeBytes(days.get(i).bytes());
            out.writeBytes("\n\n".getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private void sendAll(byte[] bytes) {
        all.removeIf(listener -> !send(listener, bytes));
    }

    /** Whoever does not read is dropped; coming back costs no more than what changed. */
    private boolean send(Listener listener, byte[] bytes) {
        if (listener.tell(bytes)) {
            return true;
        }
        listener.end();
        dropped++;
        return false;
    }

    /**
     * What a listener that comes back knows.
     *
     * @param position its last event id; -1 for nothing
     * @param moment a moment at which it knew that; null if that cannot be told
     */
    record Known(long position, @Nullable Instant moment) {
        static final Known NOTHING = new Known(-1, null);

        boolean covers(DayStand day, Instant now) {
            return moment != null
                    && day.position() <= position
                    && day.nextChange(moment).isAfter(now);
        }
    }
}
