// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.util.HashMap;
import java.util.Map;

/** The places of one slot, counted. */
final class SlotLedger {
    final String start;
    int capacity;
    boolean closed;
    int taken;
    private final Map<String, Integer> byChannel = new HashMap<>();

    SlotLedger(String start, int capacity) {
        this.start = start;
        this.capacity = capacity;
    }

    void add(String channel, int places) {
        taken += places;
        byChannel.merge(channel, places, Integer::sum);
    }

    int takenBy(String channel) {
        return byChannel.getOrDefault(channel, 0);
    }
}
