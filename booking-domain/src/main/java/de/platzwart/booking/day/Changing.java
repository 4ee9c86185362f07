// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.day.DayCommand.ChangeCapacity;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.LapseHolds;
import de.platzwart.booking.day.DayCommand.ReopenSlots;
import de.platzwart.booking.day.DayEvent.CapacityChanged;
import de.platzwart.booking.day.DayEvent.SlotsClosed;
import de.platzwart.booking.day.DayEvent.SlotsReopened;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What staff, and time, do to a day as a whole. */
record Changing(Ledger ledger) {

    Decision capacity(ChangeCapacity c) {
        List<Integer> changed = within(c.from(), c.to());
        if (changed.isEmpty()) {
            return Decision.refuse(Refusal.START_NOT_OFFERED);
        }
        int booked = changed.stream()
                .mapToInt(i -> slot(i).takenAt(c.at()).total())
                .max()
                .orElse(0);
        if (booked > c.capacity() && !c.forced()) {
            return Decision.nothing(
                    new Refused(Refusal.CAPACITY_BELOW_BOOKED, -1, booked, List.of(), null, null, null));
        }
        List<BookingId> overbooked = Overbooked.by(ledger, changed, c.capacity(), c.at());
        DayStands stands = new DayStands(c.day(), overbooked);
        if (changed.stream().allMatch(i -> slot(i).capacity() == c.capacity())) {
            return Decision.nothing(stands);
        }
        List<DayEvent> events = new ArrayList<>(ledger.lapses(changed.getFirst(), changed.size(), c.at()));
        events.add(new CapacityChanged(c.day(), c.from(), c.to(), c.capacity(), overbooked, c.reason(), c.at()));
        return new Decision(events, stands);
    }

    Decision close(CloseSlots c) {
        return change(
                within(c.from(), c.to()),
                slot -> c.reason().equals(slot.closedBecause()),
                new SlotsClosed(c.day(), c.from(), c.to(), c.reason(), c.at()));
    }

    Decision reopen(ReopenSlots c) {
        return change(
                within(c.from(), c.to()),
                slot -> slot.closedBecause() == null,
                new SlotsReopened(c.day(), c.from(), c.to(), c.at()));
    }

    Decision lapse(LapseHolds c) {
        return new Decision(ledger.lapses(0, ledger.occupancy().size(), c.at()), new DayStands(c.day(), List.of()));
    }

    private Decision change(List<Integer> changed, Predicate<SlotUse> isSo, DayEvent event) {
        if (changed.isEmpty()) {
            return Decision.refuse(Refusal.START_NOT_OFFERED);
        }
        DayStands stands = new DayStands(ledger.day(), List.of());
        return changed.stream().map(this::slot).allMatch(isSo)
                ? Decision.nothing(stands)
                : new Decision(List.of(event), stands);
    }

    private SlotUse slot(int index) {
        return ledger.occupancy().slots().get(index);
    }

    private List<Integer> within(LocalTime from, LocalTime to) {
        return ledger.occupancy().slots().startingWithin(from, to);
    }
}
