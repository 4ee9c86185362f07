// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.DayReply.BookingStands;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * For how long the contact of a booking is needed, as long as nothing else is known.
 *
 * @param date that of the booking, or of the deadline of its letter
 * @param isToBeAnswered whether a letter is due: then the contact is kept until that deadline and no longer
 */
record ContactTerm(LocalDate date, boolean isToBeAnswered) {
    static ContactTerm of(BookingStands stands) {
        Booked booked = stands.booking();
        Instant until = booked.claim().until();
        return booked.state() == Booked.State.MAIL_DUE && until != null
                ? new ContactTerm(LocalDate.ofInstant(until, ZoneOffset.UTC), true)
                : new ContactTerm(stands.day().date(), false);
    }
}
