// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its day knows it.
 *
 * @param step the number of its last fact
 * @param claim what it takes, or took last where its state says that it takes nothing any more
 * @param extensions how often the hold was extended
 * @param letter the number of the letter that confirms it; null if none was called for
 * @param asked how it was first asked for: whoever asks the same again gets the same answer
 */
public record Booked(
        BookingId booking,
        int step,
        State state,
        Claim claim,
        List<Item> items,
        int priceCents,
        int extensions,
        @Nullable Integer letter,
        SecretHash secret,
        Asked asked) {

    /** An offer is made by a letter, and whoever has it may say yes. Those that are asked for later count from one. */
    public static final int LETTER_OF_OFFER = 0;

    public Booked {
        items = List.copyOf(items);
    }

    /** Where it stands at a moment: a hold past its time has lapsed, whether or not that was written yet. */
    public State stateAt(Instant moment) {
        return state.isLive() && !claim.countsAt(moment) ? State.LAPSED : state;
    }

    /** The number of its last fact at a moment; a lapse is one, whether or not it was written yet. */
    public int stepAt(Instant moment) {
        return state == stateAt(moment) ? step : step + 1;
    }

    Booked next(int nextStep, State nextState, Claim nextClaim) {
        return new Booked(
                booking, nextStep, nextState, nextClaim, items, priceCents, extensions, letter, secret, asked);
    }

    Booked extended(int nextStep, Claim nextClaim) {
        return new Booked(
                booking, nextStep, state, nextClaim, items, priceCents, extensions + 1, letter, secret, asked);
    }

    Booked reduced(int nextStep, Claim nextClaim, List<Item> rest, int price) {
        return new Booked(booking, nextStep, state, nextClaim, rest, price, extensions, letter, secret, asked);
    }

    Booked written(int nextStep, Claim nextClaim, int nextLetter) {
        return new Booked(
                booking, nextStep, State.MAIL_DUE, nextClaim, items, priceCents, extensions, nextLetter, secret, asked);
    }

    /** The hold as it was asked for, which moves and cancellations do not change. */
    public record Asked(DayId day, Channel channel, LocalTime start, List<Item> items, Instant at) {
        public Asked {
            items = List.copyOf(items);
        }
    }

    /** Where a booking stands. */
    public enum State {
        HELD,
        /** Kept for somebody who waited, and who is asked. */
        OFFERED,
        /** Kept for somebody who has yet to answer our letter. */
        MAIL_DUE,
        PAYMENT_DUE,
        CONFIRMED,
        LAPSED,
        ABANDONED,
        CANCELLED,
        MOVED_AWAY;

        /** Whether it still takes places. */
        public boolean isLive() {
            return switch (this) {
                case HELD, OFFERED, MAIL_DUE, PAYMENT_DUE, CONFIRMED -> true;
                case LAPSED, ABANDONED, CANCELLED, MOVED_AWAY -> false;
            };
        }
    }
}
