// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.WaitingCommand.OfEntry;
import java.time.Instant;

/** Makes a command of who asks and when: an answer to an offer, or that somebody goes. */
@FunctionalInterface
public interface Asking {
    OfEntry of(CalendarId calendar, BookingId booking, SecretHash secret, Instant at);
}
