// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import java.util.Set;

/** At which steps a booking was seen by whoever asks: what they ask is meant for one of these, and for no other. */
public record Seen(Set<Integer> steps) {
    public Seen {
        steps = Set.copyOf(steps);
    }
}
