// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber of the feed and how far it got. */
public final class Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private static final long UNKNOWN = -1;

    private final String name;
    private final Consumer<List<StoredFact>> sink;
    private final LongSupplier begin;
    private volatile long position = UNKNOWN;
    private volatile boolean failed;

    Subscription(String name, LongSupplier begin, Consumer<List<StoredFact>> sink) {
        this.name = name;
        this.begin = begin;
        this.sink = sink;
    }

    /** Asks once where to begin. */
    long begin() {
        if (position == UNKNOWN) {
            position = begin.getAsLong();
        }
        return position;
    }

    public String name() {
        return name;
    }

    public long position() {
        return position;
    }

    /** A fact could not be taken; nothing after it was delivered here. */
    public boolean failed() {
        return failed;
    }

    void deliver(List<StoredFact> facts) {
        if (failed || facts.getLast().position() <= position) {
            return;
        }
        List<StoredFact> fresh = facts.getFirst().position() > position
                ? facts
                : facts.stream().filter(fact -> fact.position() > position).toList();
        try {
            sink.accept(fresh);
            position = fresh.getLast().position();
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("{} stopped: it could not take the facts after position {}", name, position, e);
        }
    }
}
