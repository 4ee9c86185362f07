// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static de.platzwart.booking.calendar.Channel.ONLINE;

import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.Occupancy.Start;
import de.platzwart.booking.day.SlotState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody sees it who books online and needs so much of it. A start with too few places for the need is full.
 *
 * @param closedBecause why the calendar is closed on that date; null if it is not
 * @param nextRelease when more than now may be sold online; null if that is not planned
 */
public record DayLook(
        LocalDate date,
        State state,
        List<Start> starts,
        @Nullable String closedBecause,
        @Nullable Instant nextRelease) {

    /** How a day looks as a whole. A day that was not opened yet is not shown. */
    public enum State {
        OPEN,
        FULL,
        CLOSED,
        NOT_YET_RELEASED,
        PAST
    }

    public DayLook {
        starts = List.copyOf(starts);
    }

    static DayLook of(Occupancy day, Need need, Instant at) {
        List<Start> starts = need.startsOn(day, at).stream()
                .map(start -> enough(start, need))
                .toList();
        return new DayLook(
                day.day().date(),
                need.isOffered() ? state(day, starts, at) : State.CLOSED,
                starts,
                day.plan().closedBecause(),
                day.nextRelease(ONLINE, at));
    }

    /** The starts that can be booked now. */
    public List<Start> free() {
        return starts.stream().filter(start -> start.state() == SlotState.FREE).toList();
    }

    private static Start enough(Start start, Need need) {
        return start.state() != SlotState.FREE || start.free() >= need.places()
                ? start
                : new Start(
                        start.start(),
                        start.end(),
                        start.free(),
                        start.capacity(),
                        SlotState.FULL,
                        start.closedBecause());
    }

    private static State state(Occupancy day, List<Start> starts, Instant at) {
        if (day.size() == 0) {
            return State.CLOSED;
        }
        List<SlotState> states = starts.stream()
                .map(Start::state)
                .filter(state -> state != SlotState.PAST)
                .toList();
        if (states.contains(SlotState.FREE)) {
            return State.OPEN;
        }
        if (states.contains(SlotState.NOT_YET_RELEASED)) {
            return State.NOT_YET_RELEASED;
        }
        if (states.contains(SlotState.FULL)) {
            return State.FULL;
        }
        if (!states.isEmpty()) {
            return State.CLOSED;
        }
        return day.state(day.size() - 1, 1, ONLINE, at) == SlotState.PAST ? State.PAST : State.FULL;
    }
}
