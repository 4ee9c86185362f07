// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import de.platzwart.store.EventLog;
import de.platzwart.store.StoredFact;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes that are folded from the facts as the feed brings them, or as the log has them. */
public final class FactChanges implements Changes {
    private static final int FACTS_IN_BUFFER = 20_000;

    private final EventLog log;
    private final FactBuffer buffer;
    private final Supplier<Fold> folds;
    private long position;
    private @Nullable Batch unwritten;

    public FactChanges(EventLog log, Supplier<Fold> folds) {
        this.log = log;
        this.buffer = new FactBuffer(log, FACTS_IN_BUFFER);
        this.folds = folds;
    }

    /** The feed brings what is new; what is older is read from the log at this reader's own speed. */
    public long subscribedAfter() {
        long last = log.lastPosition();
        buffer.startsAfter(last);
        return last;
    }

    /** On the feed's thread. */
    public void offer(List<StoredFact> facts) {
        buffer.offer(facts);
    }

    @Override
    public void begin(long from) {
        position = from;
        unwritten = null;
        buffer.restart(from);
    }

    @Override
    public @Nullable Batch next() {
        if (unwritten == null) {
            unwritten = fold();
        }
        return unwritten;
    }

    private @Nullable Batch fold() {
        Fold fold = folds.get();
        long upTo = position;
        for (List<StoredFact> facts = buffer.next(upTo); facts != null; facts = buffer.next(upTo)) {
            facts.forEach(fold::take);
            upTo = facts.getLast().position();
            if (fold.isFull()) {
                break;
            }
        }
        return upTo == position ? null : new Batch(fold.changes(), upTo);
    }

    @Override
    public void written(Batch batch) {
        position = batch.position();
        unwritten = null;
    }
}
