// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

/** What a letter is about. The name is stored, and is part of the keys of its words. */
public enum LetterKind {
    /** Somebody has joined a waiting list. */
    WAITING_JOINED,
    /** Somebody who waits is asked, until a deadline. */
    WAITING_OFFER,
    /** They did not answer, and wait no longer. */
    WAITING_LAPSED,
    /** Whoever gives this address is to show that they read what goes there. */
    MAIL_DUE,
    CONFIRMED,
    MOVED,
    PLACES_CANCELLED,
    CANCELLED,
    REMINDER;

    /** Whether a later one says all that it would say, so that somebody who changes often is not told each time. */
    public boolean canWait() {
        return this == MOVED || this == PLACES_CANCELLED;
    }
}
