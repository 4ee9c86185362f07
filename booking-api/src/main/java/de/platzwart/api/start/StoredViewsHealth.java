// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.views.mongo.KeptViews;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Worth a look by whoever operates this, and no reason to send citizens elsewhere: no decision needs these views. */
@Component("storedViews")
class StoredViewsHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    private final KeptViews views;

    StoredViewsHealth(KeptViews views) {
        this.views = views;
    }

    @Override
    public Health health() {
        Map<String, String> problems = views.problems();
        return (problems.isEmpty() ? Health.up() : Health.status(DEGRADED))
                .withDetail("problems", problems)
                .build();
    }
}
