// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per kind and second at most, saying how many it stands for: a rush must not become a rush of log lines. */
final class OncePerSecond {
    private static final Logger LOG = LoggerFactory.getLogger("de.platzwart.refusals");

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    void line(String kind, String text) {
        long count = kinds.computeIfAbsent(kind, _ -> new Kind()).count();
        if (count > 0) {
            LOG.atInfo().addKeyValue("reason", kind).addKeyValue("count", count).log("{} ({} x)", text, count);
        }
    }

    private static final class Kind {
        private final LongAdder since = new LongAdder();
        private final AtomicLong next = new AtomicLong(System.nanoTime());

        /** How many since the last line, if it is time for a line; else 0. */
        long count() {
            since.increment();
            long now = System.nanoTime();
            long due = next.get();
            if (now - due < 0 || !next.compareAndSet(due, now + TimeUnit.SECONDS.toNanos(1))) {
                return 0;
            }
            return since.sumThenReset();
        }
    }
}
