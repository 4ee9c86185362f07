// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Requests that wait for the same turn. Whoever finds the partition idle starts it; it then takes all that waits, again
 * and again, until nothing waits. Nobody waits for a batch to fill.
 */
public final class Partition<W> implements Runnable {
    private final BlockingQueue<W> waiting;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final int largestBatch;
    private final Executor thread;
    private final Consumer<List<W>> turn;

    public Partition(int longestQueue, int largestBatch, Executor thread, Consumer<List<W>> turn) {
        this.waiting = new ArrayBlockingQueue<>(longestQueue);
        this.largestBatch = largestBatch;
        this.thread = thread;
        this.turn = turn;
    }

    /** False if the queue is full: better a quick "later" than a slow answer. */
    public boolean offer(W work) {
        if (!waiting.offer(work)) {
            return false;
        }
        start();
        return true;
    }

    int length() {
        return waiting.size();
    }

    private void start() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(this);
        }
    }

    @Override
    public void run() {
        try {
            List<W> batch = new ArrayList<>();
            while (waiting.drainTo(batch, largestBatch) > 0) {
                turn.accept(batch);
                batch = new ArrayList<>();
            }
        } finally {
            busy.set(false);
            if (!waiting.isEmpty()) {
                start();
            }
        }
    }
}
