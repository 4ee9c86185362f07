// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.check.Asked;
import de.platzwart.load.wire.Exchange;
import de.platzwart.load.wire.Traffic;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Asks again, under the same ids, for all that was left open. */
public final class Retries implements Traffic {
    private final Citizens citizens;
    private final Side where;
    private final Deque<Asked> left;

    public Retries(Citizens citizens, Side where, Collection<Asked> asked) {
        this.citizens = citizens;
        this.where = where;
        this.left = new ArrayDeque<>(asked);
    }

    @Override
    public @Nullable Exchange next(long now) {
        Asked ask = left.poll();
        return ask == null ? null : citizens.again(ask, where, now);
    }

    @Override
    public long dueAt(long now) {
        return left.isEmpty() ? Long.MAX_VALUE : now;
    }

    @Override
    public boolean finished(long now) {
        return left.isEmpty();
    }
}
