// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same body as the real booking, with the same look at its shape. */
record BookRequest(
        @Nullable String offer,
        @Nullable LocalTime start,
        @Nullable Map<String, Integer> party) {
    private static final int SECRET_LENGTH = 22;

    /** Whether it can be booked at all. */
    boolean isSound(String secret) {
        return secret.length() >= SECRET_LENGTH
                && offer != null
                && !offer.isBlank()
                && start != null
                && party != null
                && !party.isEmpty()
                && party.values().stream().allMatch(persons -> persons >= 1 && persons <= 1_000);
    }

    int places() {
        return party == null
                ? 0
                : party.values().stream().mapToInt(Integer::intValue).sum();
    }

    LocalTime startOrMidnight() {
        return start == null ? LocalTime.MIDNIGHT : start;
    }
}
