// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Refusal;

/** A day refuses to keep the places it has room for; thrown to undo the offer. */
final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient BookingId booking;

    NotKept(BookingId booking, Refusal reason) {
        super("the day refuses what it has room for: " + reason);
        this.booking = booking;
    }

    BookingId booking() {
        return booking;
    }
}
