// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.calendar.Kind;

/**
 * What somebody looks for.
 *
 * @param slots how many slots that follow each other
 * @param places how many places in each of them
 */
public record Need(int slots, int places) {
    public static final Need ANY = new Need(1, 1);

    /** Of an offer for so many persons: in a session each takes a place, at a counter one comes after the other. */
    public static Need of(Kind kind, int offerSlots, int persons) {
        return switch (kind) {
            case SESSIONS -> new Need(offerSlots, persons);
            case APPOINTMENTS -> new Need(Math.multiplyExact(offerSlots, persons), 1);
        };
    }
}
