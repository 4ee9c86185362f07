// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import de.platzwart.store.EventLog;
import de.platzwart.store.StoredFact;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the feed brought and a slow reader has not taken yet. Bounded: when they are too many they are
 * forgotten, and the reader reads the log until it has joined up again.
 */
final class FactBuffer {
    private static final int CHUNK = 5_000;

    private final EventLog log;
    private final int factsAtMost;
    private final ArrayDeque<List<StoredFact>> waiting = new ArrayDeque<>();
    private int facts;
    /** Up to here the log has to be read; 0 when what waits joins up with what was taken. */
    private long missedUpTo;

    private long newest;

    FactBuffer(EventLog log, int factsAtMost) {
        this.log = log;
        this.factsAtMost = factsAtMost;
    }

    /** The feed will bring what comes after this position. */
    synchronized void startsAfter(long position) {
        newest = position;
        forget();
    }

    /** On the feed's thread. */
    synchronized void offer(List<StoredFact> delivered) {
        newest = delivered.getLast().position();
        if (facts + delivered.size() > factsAtMost) {
            forget();
        } else {
            waiting.add(delivered);
            facts += delivered.size();
        }
    }

    private void forget() {
        waiting.clear();
        facts = 0;
        missedUpTo = newest;
    }

    /** The reader stands somewhere else: whatever waits may not join up with that. */
    synchronized void restart(long position) {
        forget();
        missedUpTo = Math.max(newest, position);
    }

    /** The next facts after a position, in order, none left out; null when there are none. */
    @Nullable
    List<StoredFact> next(long position) {
        long upTo = missed();
        if (upTo > position) {
            List<StoredFact> read = log.read(position, CHUNK);
            return read.isEmpty() ? null : read;
        }
        synchronized (this) {
            if (missedUpTo > position) {
                return null; // overtaken just now: the next call reads the log
            }
            List<StoredFact> next = waiting.poll();
            while (next != null) {
                facts -= next.size();
                if (next.getLast().position() > position) {
                    return next.getFirst().position() > position ? next : after(position, next);
                }
                next = waiting.poll();
            }
            return null;
        }
    }

    private static List<StoredFact> after(long position, List<StoredFact> facts) {
        return facts.stream().filter(fact -> fact.position() > position).toList();
    }

    private synchronized long missed() {
        return missedUpTo;
    }
}
