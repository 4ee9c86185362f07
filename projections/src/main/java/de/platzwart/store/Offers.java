// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What writers of this node committed and the feed has not delivered yet, lowest position first. Bounded. */
final class Offers {
    private final PriorityQueue<Offer> waiting = new PriorityQueue<>(Comparator.comparingLong(Offer::first));
    private final int factsAtMost;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private int facts;
    private boolean woken;

    Offers(int factsAtMost) {
        this.factsAtMost = factsAtMost;
    }

    /** Too many are forgotten: the log has them. */
    void add(Offer offer) {
        lock.lock();
        try {
            if (facts + offer.facts().size() <= factsAtMost) {
                waiting.add(offer);
                facts += offer.facts().size();
                arrived.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Offer poll(Duration atMost) {
        lock.lock();
        try {
            pause(atMost);
            Offer offer = waiting.poll();
            if (offer != null) {
                facts -= offer.facts().size();
            }
            return offer;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while whatever is offered, or until woken. */
    void await(Duration pause) {
        lock.lock();
        try {
            long nanos = pause.toNanos();
            while (!woken && nanos > 0) {
                nanos = arrived.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting until opened again. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration atMost) {
        try {
            long nanos = atMost.toNanos();
            while (waiting.isEmpty() && !woken && nanos > 0) {
                nanos = arrived.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The facts of one commit. No other commit's facts can lie between them. */
    record Offer(List<StoredFact> facts, long nanos) {
        long first() {
            return facts.getFirst().position();
        }

        long last() {
            return facts.getLast().position();
        }
    }
}
