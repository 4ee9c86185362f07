// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import de.platzwart.store.EventLog;
import de.platzwart.store.StoredFact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new collection from the first fact on while the old one serves, then lets the view live there. What happens
 * meanwhile the view's own writer catches up with, from where the replay ended.
 */
public final class ViewRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);

    private final EventLog log;
    private final ViewStore store;
    private final Map<String, KeptView> views;
    private final Map<String, ViewWriter> writers;
    private final Clock clock;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final Executor waiting = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("view-rebuild").factory());

    ViewRebuild(EventLog log, ViewStore store, List<KeptView> views, List<ViewWriter> writers, Clock clock) {
        this.log = log;
        this.store = store;
        this.views = views.stream().collect(Collectors.toUnmodifiableMap(KeptView::name, view -> view));
        this.writers = writers.stream().collect(Collectors.toUnmodifiableMap(ViewWriter::name, writer -> writer));
        this.clock = clock;
    }

    /** Where a rebuild stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** How far a rebuild is. */
    public record Progress(
            String view,
            State state,
            Instant startedAt,
            long facts,
            long factsPerSecond,
            @Nullable String problem) {}

    /** The names of all views that can be rebuilt. */
    public List<String> names() {
        return views.keySet().stream().sorted().toList();
    }

    public Optional<Progress> progress(String view) {
        return Optional.ofNullable(runs.get(view)).map(run -> run.progress(view));
    }

    /** Rebuilds these views in one pass over the log; completes when they live in their new place. */
    public CompletableFuture<Void> start(List<String> names) {
        for (String name : names) {
            if (!views.containsKey(name)) {
                throw new IllegalArgumentException("there is no view " + name + ", only " + this.names());
            }
            Run known = runs.get(name);
            if (known != null && known.state == State.RUNNING) {
                throw new IllegalStateException(name + " is being rebuilt");
            }
        }
        Run run = new Run(clock.instant());
        names.forEach(name -> runs.put(name, run));
        return CompletableFuture.runAsync(() -> rebuild(names, run), thread);
    }

    private void rebuild(List<String> names, Run run) {
        try {
            List<Filling> fillings = names.stream()
                    .map(name -> new Filling(views.get(name), name + "-" + UUID.randomUUID()))
                    .toList();
            long position = log.replay(0, facts -> {
                fillings.forEach(filling -> filling.take(facts));
                run.facts.addAndGet(facts.size());
            });
            fillings.forEach(Filling::finish);
            run.filled();
            for (Filling filling : fillings) {
                move(filling.view.name(), new ViewToken(filling.view.name(), filling.collection, position));
            }
            run.end(State.DONE, null);
        } catch (RuntimeException e) {
            LOG.error("The rebuild of {} failed", names, e);
            run.end(State.FAILED, e.toString());
            throw e;
        }
    }

    private void move(String name, ViewToken to) {
        try {
            ViewToken from = Objects.requireNonNull(writers.get(name))
                    .moveTo(to)
                    .get(ViewWriter.patience().toSeconds(), TimeUnit.SECONDS);
            store.drop(from.collection());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the view moved", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the view could not move", e);
        }
    }

    /** A new collection and what is not in it yet. One write is under way while the next is folded. */
    private final class Filling {
        private final KeptView view;
        private final String collection;
        private final Fold fold;
        private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

        Filling(@Nullable KeptView view, String collection) {
            this.view = Objects.requireNonNull(view);
            this.collection = collection;
            this.fold = view.fold().get();
        }

        void take(List<StoredFact> facts) {
            for (StoredFact fact : facts) {
                fold.take(fact);
                if (fold.isFull()) {
                    write();
                }
            }
        }

        private void write() {
            List<Change> changes = fold.changes();
            writing.join();
            writing = CompletableFuture.runAsync(() -> store.fill(collection, changes), waiting);
        }

        void finish() {
            write();
            writing.join();
        }
    }

    /** One pass over the log. */
    private final class Run {
        private final Instant startedAt;
        private final AtomicLong facts = new AtomicLong();
        private volatile @Nullable Instant filledAt;
        private volatile State state = State.RUNNING;
        private volatile @Nullable String problem;

        Run(Instant startedAt) {
            this.startedAt = startedAt;
        }

        /** What follows is a change of address, which takes as long however many facts there are. */
        void filled() {
            filledAt = clock.instant();
        }

        void end(State end, @Nullable String why) {
            problem = why;
            state = end;
        }

        Progress progress(String view) {
            Instant end = filledAt;
            long millis = Duration.between(startedAt, end == null ? clock.instant() : end)
                    .toMillis();
            long read = facts.get();
            return new Progress(view, state, startedAt, read, read * 1_000 / Math.max(1, millis), problem);
        }
    }
}
