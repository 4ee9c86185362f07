// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

/** The way a booking comes in. Each has its own share of the places. */
public enum Channel {
    ONLINE,
    PHONE,
    COUNTER
}
