// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a view that is kept in memory anyway: which of its parts changed is remembered, and they are written as
 * they are by then. However many facts there are, there is no more to write than there are parts.
 */
public final class MemoryChanges<K> implements Changes {
    private final Function<K, Optional<Change>> write;
    private final LongFunction<Collection<K>> changedAfter;
    private final Set<K> changed = new HashSet<>();
    private long upTo;
    private long written;
    private @Nullable Batch unwritten;

    /** How a part is written, and which parts changed after a position. */
    public MemoryChanges(Function<K, Optional<Change>> write, LongFunction<Collection<K>> changedAfter) {
        this.write = write;
        this.changedAfter = changedAfter;
    }

    /** On the feed's thread, after the change can be seen. */
    public synchronized void changed(Collection<K> parts, long position) {
        changed.addAll(parts);
        upTo = position;
    }

    @Override
    public synchronized void begin(long position) {
        written = position;
        unwritten = null;
        changed.addAll(changedAfter.apply(position));
    }

    @Override
    public @Nullable Batch next() {
        if (unwritten == null) {
            List<K> parts = new ArrayList<>();
            long position = take(parts);
            if (position > 0) {
                unwritten = new Batch(
                        parts.stream()
                                .flatMap(part -> write.apply(part).stream())
                                .toList(),
                        position);
            }
        }
        return unwritten;
    }

    /** The position that all facts of these parts are in; 0 for nothing to write. */
    private synchronized long take(List<K> parts) {
        if (changed.isEmpty() && upTo <= written) {
            return 0;
        }
        parts.addAll(changed);
        changed.clear();
        return Math.max(upTo, written);
    }

    @Override
    public synchronized void written(Batch batch) {
        written = batch.position();
        unwritten = null;
    }
}
