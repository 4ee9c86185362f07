// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

/**
 * What is needed of a day.
 *
 * @param slots how many slots that follow each other
 * @param places how many places in each of them
 */
record Need(int slots, int places) {
    static final Need OF_WHAT_IS_NOT_OFFERED = new Need(0, 0);

    boolean isOffered() {
        return slots > 0;
    }
}
