// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

/** How a slot looks to one channel at one moment. */
public enum SlotState {
    FREE,
    FULL,
    CLOSED,
    /** The channel may sell nothing of it yet, but will. */
    NOT_YET_RELEASED,
    PAST
}
