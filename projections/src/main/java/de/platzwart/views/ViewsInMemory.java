// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views;

import de.platzwart.store.Feed;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.calendars.CalendarsView;

/** Joins the views in memory to the feed, and knows whether they may be asked. */
public final class ViewsInMemory {
    private final Feed feed;

    ViewsInMemory(Feed feed, CalendarsView calendars, AvailabilityView availability) {
        this.feed = feed;
        feed.subscribe("calendars", 0, calendars::accept);
        feed.subscribe("availability", 0, availability::accept);
    }

    /** Whether the views know what happened up to a moment ago, so that this node may serve. */
    public boolean caughtUp() {
        return feed.caughtUp() && feed.failed().isEmpty();
    }
}
