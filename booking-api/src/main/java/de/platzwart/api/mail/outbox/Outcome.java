// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

/** How it ended with a letter. The name is stored. */
public enum Outcome {
    SENT,
    /** The booking went on, and what the letter would say is no longer so, or said by a later one. */
    NEEDLESS,
    /** There is no contact of this booking, or it was erased. */
    NO_CONTACT,
    /** It could not be delivered; staff may send it again. */
    DEAD
}
