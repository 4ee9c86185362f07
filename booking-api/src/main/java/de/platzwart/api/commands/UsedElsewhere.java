// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.BookingId;

/** The id of an entry belongs to something else; thrown to undo what was decided. */
final class UsedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient BookingId booking;

    UsedElsewhere(BookingId booking) {
        super("the id of an entry belongs to something else", null, false, false);
        this.booking = booking;
    }

    BookingId booking() {
        return booking;
    }
}
