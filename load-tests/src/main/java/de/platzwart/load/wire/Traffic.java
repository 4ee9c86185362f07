// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.wire;

import org.jspecify.annotations.Nullable;

/** What is sent, and when. Asked on the wire's thread whenever a connection is free. */
public interface Traffic {
    /** The exchange that is due at this moment, or null. */
    @Nullable
    Exchange next(long now);

    /** When there may be something again, in {@link System#nanoTime()}. */
    long dueAt(long now);

    /** Whether nothing will come any more. */
    boolean finished(long now);
}
