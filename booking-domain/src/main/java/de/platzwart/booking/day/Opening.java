// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayReply.DayStands;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day gets its plan, and another one only while nobody has claimed or changed anything. */
final class Opening {
    private Opening() {}

    static Decision open(@Nullable Ledger ledger, OpenDay c) {
        DayReply stands = new DayStands(c.day(), List.of());
        DayOpened opened = new DayOpened(c.day(), c.plan(), c.at());
        if (ledger == null) {
            return new Decision(List.of(opened), stands);
        }
        if (ledger.plan().equals(c.plan())) {
            return Decision.nothing(stands);
        }
        if (ledger.occupancy().slots().all().stream()
                .anyMatch(slot -> slot.takenAt(c.at()).total() > 0)) {
            return Decision.refuse(Refusal.HAS_BOOKINGS);
        }
        if (ledger.occupancy().slots().all().stream().anyMatch(SlotUse::isChanged)) {
            return Decision.refuse(Refusal.CHANGED_BY_STAFF);
        }
        List<DayEvent> events =
                new ArrayList<>(ledger.lapses(0, ledger.occupancy().size(), c.at()));
        events.add(opened);
        return new Decision(events, stands);
    }
}
