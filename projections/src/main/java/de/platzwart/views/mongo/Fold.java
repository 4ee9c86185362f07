// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import de.platzwart.store.StoredFact;
import java.util.List;

/** Folds many facts into few changes of documents. */
public interface Fold {
    void take(StoredFact fact);

    /** Whether it holds so much that it should be written. */
    boolean isFull();

    /** What was folded since the last time. */
    List<Change> changes();
}
