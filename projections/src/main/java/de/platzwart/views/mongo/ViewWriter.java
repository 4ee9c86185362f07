// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import de.platzwart.store.LogUnreadable;
import de.platzwart.views.mongo.Changes.Batch;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one view, on a thread of its own: documents first, then the token, so that after a crash the same is written
 * once more and changes nothing. It takes no more than its share of the time; bookings come first.
 */
final class ViewWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final KeptView view;
    private final ViewStore store;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable Move> move = new AtomicReference<>();
    private volatile @Nullable ViewToken token;
    private volatile @Nullable String problem;
    private boolean poisoned;
    /** Whether the store holds what the token says; after trouble it has to be asked. */
    private boolean sure;

    /** The view is to live in another collection, which holds everything up to a position. */
    private record Move(ViewToken to, CompletableFuture<ViewToken> from) {}

    ViewWriter(KeptView view, ViewStore store) {
        this.view = view;
        this.store = store;
    }

    Thread start() {
        stopped = new CountDownLatch(1);
        return Thread.ofPlatform().name("view-" + view.name()).daemon().start(this::run);
    }

    void stop() {
        stopped.countDown();
    }

    String name() {
        return view.name();
    }

    /** Up to where all facts are in the view; -1 as long as that is not known. */
    long position() {
        ViewToken known = token;
        return known == null ? -1 : known.position();
    }

    /** Why it does not go on; null when it does. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Completes with the place where the view lived before. */
    CompletableFuture<ViewToken> moveTo(ViewToken to) {
        Move next = new Move(to, new CompletableFuture<>());
        move.set(next);
        return next.from;
    }

    private void run() {
        long pause = 0;
        while (!isStopped(pause)) {
            long begun = System.nanoTime();
            try {
                if (!sure) {
                    begin(store.token(view.name()));
                }
                moveIfAsked();
                Batch batch = poisoned ? null : next();
                if (batch != null) {
                    write(batch);
                }
                well();
                pause = Math.max(SHORTEST_PAUSE, (long) ((System.nanoTime() - begun) * (1 / view.share() - 1)));
            } catch (RuntimeException e) {
                unwell(e);
                pause = pause * 2;
            }
            pause = Math.clamp(pause, SHORTEST_PAUSE, LONGEST_PAUSE);
        }
    }

    private void well() {
        if (!poisoned && problem != null) {
            LOG.info("The view {} goes on", view.name());
            problem = null;
        }
    }

    /** The database is away. Nothing is left out: when it is back, it says itself up to where it has all. */
    private void unwell(RuntimeException why) {
        if (problem == null) {
            LOG.warn("The view {} waits: {}", view.name(), why.toString());
        }
        problem = poisoned ? problem : why.toString();
        sure = false;
    }

    private boolean isStopped(long pause) {
        try {
            return stopped.await(pause, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void begin(ViewToken at) {
        view.changes().begin(at.position());
        token = at;
        sure = true;
    }

    /** A fact that cannot be folded stops this view, and no other. */
    private @Nullable Batch next() {
        try {
            return view.changes().next();
        } catch (LogUnreadable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The view {} stopped at position {}; rebuild it", view.name(), position(), e);
            poisoned = true;
            problem = e.toString();
            return null;
        }
    }

    void write(Batch batch) {
        ViewToken at = Objects.requireNonNull(token);
        store.write(at.collection(), batch.changes());
        ViewToken reached = new ViewToken(at.view(), at.collection(), Math.max(at.position(), batch.position()));
        if (store.advance(reached)) {
            view.changes().written(batch);
            token = reached;
        } else {
            sure = false; // another node rebuilt it: go on where it lives now
        }
    }

    private void moveIfAsked() {
        Move asked = move.getAndSet(null);
        ViewToken from = token;
        if (asked == null || from == null) {
            return;
        }
        store.put(asked.to);
        begin(asked.to);
        poisoned = false;
        problem = null;
        asked.from.complete(from);
    }

    /** How long it may take until a move was noticed. */
    static Duration patience() {
        return Duration.ofNanos(LONGEST_PAUSE * 12);
    }
}
