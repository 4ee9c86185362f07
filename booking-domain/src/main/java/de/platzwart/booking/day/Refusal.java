// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

/** Why not. A new reason does not compile until the door knows how to say it. */
public enum Refusal {
    DAY_NOT_OPEN,
    CLOSED,
    NOT_YET_RELEASED,
    SOLD_OUT,
    SLOT_IN_PAST,
    /** No slot starts at that time, or there are not enough slots after it. */
    START_NOT_OFFERED,
    OFFER_UNKNOWN,
    TARIFF_UNKNOWN,
    /** Several offers in one session, or more than fits any booking. */
    ITEMS_NOT_POSSIBLE,
    BOOKING_ID_REUSED,
    /** Also the answer to a wrong secret: who does not hold it learns nothing. */
    BOOKING_UNKNOWN,
    /** It is no longer as whoever asks has seen it; perhaps because they asked before. */
    BOOKING_CHANGED,
    HOLD_EXPIRED,
    NO_MORE_EXTENSIONS,
    /** We do not write to ever more addresses about one booking. */
    NO_MORE_LETTERS,
    /** The booking lies on another day by now: that one is to be asked. */
    MOVED_AWAY,
    /** Citizens change what is confirmed until it begins. */
    ALREADY_BEGUN,
    /** The booking is past the state in which that can be asked. */
    BOOKING_NOT_LIVE,
    NOT_IN_PARTY,
    CAPACITY_BELOW_BOOKED,
    /** A new plan would take slots away under bookings. */
    HAS_BOOKINGS,
    /** A new plan would undo what staff closed or changed. */
    CHANGED_BY_STAFF
}
