// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands who wants to choose a time.
 *
 * @param slip their number or turn; null if they have none
 * @param opensAt when the first is called; null where there is no line
 * @param ahead how many are called before them
 * @param calledIn how long that takes
 * @param askAgain after which time to ask again
 */
public record Standing(
        State state, @Nullable Slip slip, @Nullable Instant opensAt, int ahead, Duration calledIn, Duration askAgain) {

    /** From nobody having to wait to being called. */
    public enum State {
        NO_LINE,
        NO_NUMBER,
        BEFORE_OPENING,
        WAITING,
        CALLED
    }

    static Standing noLine() {
        return new Standing(State.NO_LINE, null, null, 0, Duration.ZERO, Duration.ZERO);
    }

    static Standing called(Slip turn) {
        return new Standing(State.CALLED, turn, turn.opensAt(), 0, Duration.ZERO, Duration.ZERO);
    }

    /** Whether there is nothing to wait for. */
    public boolean isFree() {
        return state == State.NO_LINE || state == State.CALLED;
    }
}
