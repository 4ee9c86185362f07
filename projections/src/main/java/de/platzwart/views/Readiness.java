// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views;

import de.platzwart.store.Feed;

/** Whether the views in memory know what happened up to a moment ago, so that this node may serve. */
public final class Readiness {
    private final Feed feed;

    Readiness(Feed feed) {
        this.feed = feed;
    }

    public boolean caughtUp() {
        return feed.caughtUp() && feed.failed().isEmpty();
    }
}
