// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

/** What entitles somebody to change a booking. */
public sealed interface Proof {
    /** The citizen who holds the secret. */
    record BySecret(SecretHash hash) implements Proof {}

    /** Whoever has the letter of that number about the booking; the door has checked that we wrote it. */
    record ByLetter(int letter) implements Proof {}

    /** A member of staff; the door has checked who it is. */
    record ByStaff() implements Proof {}
}
