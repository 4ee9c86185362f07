// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a view has to write, taken by the one thread that writes it. */
public interface Changes {
    /** Everything up to this position is in the view. */
    void begin(long position);

    /** What changed since the last time; null for nothing. If it could not be written, it is given again. */
    @Nullable
    Batch next();

    /** The last batch is in the view. */
    void written(Batch batch);

    /** Documents, and the position up to which all facts are in them. */
    record Batch(List<Change> changes, long position) {}
}
