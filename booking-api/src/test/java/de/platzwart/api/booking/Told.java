// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client asked, and what it was told.
 *
 * @param body what was sent
 * @param step of the booking as it was shown; -1 if it was not
 */
record Told(
        String booking,
        String change,
        String body,
        @Nullable String ifMatch,
        int status,
        int step,
        JsonNode answer) {

    String reason() {
        return answer.path("reason").asString("");
    }

    String date() {
        return answer.path("date").asString("");
    }

    String start() {
        return answer.path("start").asString("");
    }

    boolean asksForOneChild() {
        return body.equals(Client.ONE_CHILD);
    }

    static Map<String, Long> counted(List<Told> told) {
        return told.stream()
                .map(each -> each.change() + " " + each.status() + " " + each.reason())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
