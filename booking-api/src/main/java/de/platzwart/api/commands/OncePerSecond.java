// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per kind and second at most, saying how many it stands for: a rush must not become a rush of log lines. The
 * first comes at once, the last at most a second late.
 */
final class OncePerSecond {
    private static final Executor A_SECOND_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final Logger log;
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    OncePerSecond(String logger) {
        log = LoggerFactory.getLogger(logger);
    }

    void line(String kind, String text) {
        kinds.computeIfAbsent(kind, Kind::new).one(text);
    }

    private final class Kind {
        private final String name;
        private final LongAdder since = new LongAdder();
        private final AtomicBoolean watched = new AtomicBoolean();
        private volatile String text = "";

        Kind(String name) {
            this.name = name;
        }

        void one(String newest) {
            text = newest;
            since.increment();
            watch();
        }

        private void watch() {
            if (watched.compareAndSet(false, true)) {
                write();
            }
        }

        private void write() {
            long count = since.sumThenReset();
            if (count > 0) {
                log.atInfo()
                        .addKeyValue("reason", name)
                        .addKeyValue("count", count)
                        .log("{} ({} x)", text, count);
                A_SECOND_LATER.execute(this::write);
            } else {
                watched.set(false);
                if (since.sum() > 0) { // one came between looking and leaving
                    watch();
                }
            }
        }
    }
}
