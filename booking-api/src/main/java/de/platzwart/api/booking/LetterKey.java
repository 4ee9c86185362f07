// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;

/**
 * Opens the question of one letter, and nothing else of its booking.
 *
 * @param letter its number, as the facts of the booking count
 */
public record LetterKey(BookingId booking, int letter) {
    /** Of the letter by which somebody who waited is asked. */
    public static LetterKey ofOffer(BookingId booking) {
        return new LetterKey(booking, Booked.LETTER_OF_OFFER);
    }
}
