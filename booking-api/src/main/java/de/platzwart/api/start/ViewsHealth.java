// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.store.Feed;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready for citizens only while the views know what happened up to a moment ago. */
@Component("views")
class ViewsHealth implements HealthIndicator {
    private final Feed feed;

    ViewsHealth(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        boolean well = feed.caughtUp() && feed.failed().isEmpty();
        return (well ? Health.up() : Health.outOfService())
                .withDetail("lag", feed.lag())
                .withDetail("position", feed.position())
                .withDetail("failed", feed.failed())
                .build();
    }
}
