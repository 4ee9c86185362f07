// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A claim as an event writes it. */
record Taken(
        String channel,
        String start,
        int slots,
        int places,
        @Nullable Instant until) {

    static @Nullable Taken in(JsonNode payload, String field) {
        JsonNode claim = payload.path(field);
        if (!claim.isObject()) {
            return null;
        }
        JsonNode until = claim.path("until");
        return new Taken(
                claim.path("channel").asString(),
                hourAndMinute(claim.path("start").asString()),
                claim.path("slots").asInt(),
                claim.path("places").asInt(),
                until.isString() ? Instant.parse(until.asString()) : null);
    }

    /** 09:00:00 and 09:00 are the same time. */
    static String hourAndMinute(String time) {
        return time.substring(0, 5);
    }
}
