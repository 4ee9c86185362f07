// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import java.time.Instant;

/**
 * A letter that nobody got.
 *
 * @param problem the kind of error and the mail server's number for it; never its words, which name the recipient
 */
public record DeadLetter(
        long id, LetterKind kind, BookingId booking, DayId day, int tries, String problem, Instant at) {}
