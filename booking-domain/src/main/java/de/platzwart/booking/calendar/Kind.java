// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

/** What a calendar gives away. */
public enum Kind {
    /** Hours with many places, a person takes one place: a swimming session. */
    SESSIONS,
    /** A grid of short slots, a party takes one counter for consecutive slots: an office. */
    APPOINTMENTS
}
