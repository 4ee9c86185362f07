// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import java.time.Duration;

/**
 * How the feed reads.
 *
 * @param pollEvery how long to wait for this node's own facts before looking for those of others
 * @param chunk how many facts are read at once
 * @param offeredAtMost how many offered facts wait for delivery; beyond that they are read from the log instead
 */
public record FeedSettings(Duration pollEvery, int chunk, int offeredAtMost) {
    public static FeedSettings standard() {
        return new FeedSettings(Duration.ofMillis(20), 2_000, 20_000);
    }

    public FeedSettings pollingEvery(Duration pause) {
        return new FeedSettings(pause, chunk, offeredAtMost);
    }
}
