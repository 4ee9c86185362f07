// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.SecretHash;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits or waited, alone or with a party.
 *
 * @param booking the id of the booking that it will be
 * @param number who joined before has a smaller one
 * @param asked what was offered; null before
 */
public record Entry(
        BookingId booking,
        int number,
        State state,
        SecretHash secret,
        List<Item> items,
        Wish wish,
        @Nullable Asked asked) {

    public Entry {
        items = List.copyOf(items);
    }

    /** Where an entry stands. Everybody is asked once. */
    public enum State {
        WAITING,
        ASKED,
        ACCEPTED,
        DECLINED,
        LAPSED,
        LEFT
    }

    /**
     * A start that was offered.
     *
     * @param until the last moment for an answer
     */
    public record Asked(DayId day, LocalTime start, Instant until) {
        public boolean isOver(Instant moment) {
            return !until.isAfter(moment);
        }
    }

    /** Of an entry that was asked. */
    public Asked askedOrFail() {
        return Objects.requireNonNull(asked, "nothing was offered");
    }

    Entry with(State next) {
        return new Entry(booking, number, next, secret, items, wish, asked);
    }

    Entry asked(Asked offer) {
        return new Entry(booking, number, State.ASKED, secret, items, wish, offer);
    }
}
