// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

/** What a waiting list answers. A refusal is an answer, never an exception. */
public sealed interface WaitingReply {

    /**
     * The entry as it stands now.
     *
     * @param repeated it was so already, and nothing changed
     */
    record EntryStands(Entry entry, boolean repeated) implements WaitingReply {}

    /** Nobody waits for what there is. */
    record NobodyWaits() implements WaitingReply {}

    record Refused(Reason reason) implements WaitingReply {}

    /** Why not. */
    enum Reason {
        BOOKING_ID_REUSED,
        /** Also the answer to a wrong secret. */
        ENTRY_UNKNOWN,
        LIST_FULL,
        /** Nothing was offered, or it was answered already. */
        NOT_ASKED,
        OFFER_EXPIRED,
        /** The day does not give what was offered, for example because staff closed it. */
        NO_LONGER_POSSIBLE
    }
}
