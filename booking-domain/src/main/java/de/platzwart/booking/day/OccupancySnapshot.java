// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What is taken of a day in a plain form that can be stored, and made an {@link Occupancy} again.
 *
 * @param slots one for each slot of the plan
 */
public record OccupancySnapshot(DayId day, DayPlan plan, List<Slot> slots) {
    public OccupancySnapshot {
        slots = List.copyOf(slots);
    }

    /** What is different in a slot from its plan: its capacity now, whether it is closed, places taken by channel. */
    public record Slot(
            int capacity, @Nullable String closedBecause, int online, int phone, int counter, List<End> ends) {
        public Slot {
            ends = List.copyOf(ends);
        }
    }

    /** So many of the taken places will be free at that moment if nothing is done. */
    public record End(Instant at, int online, int phone, int counter) {}

    static OccupancySnapshot of(Occupancy occupancy) {
        return new OccupancySnapshot(
                occupancy.day(),
                occupancy.plan(),
                occupancy.slots().all().stream().map(OccupancySnapshot::stored).toList());
    }

    private static Slot stored(SlotUse slot) {
        Taken taken = slot.taken();
        List<End> ends = new ArrayList<>();
        slot.ends().sums().forEach((at, sum) -> ends.add(new End(at, sum.online(), sum.phone(), sum.counter())));
        return new Slot(slot.capacity(), slot.closedBecause(), taken.online(), taken.phone(), taken.counter(), ends);
    }

    public Occupancy occupancy() {
        Occupancy empty = Occupancy.of(day, plan);
        return empty.with(new Slots(IntStream.range(0, slots.size())
                .mapToObj(i -> restored(empty.slots().get(i), slots.get(i)))
                .toList()));
    }

    private static SlotUse restored(SlotUse empty, Slot stored) {
        TreePMap<Instant, Taken> ends = TreePMap.empty();
        for (End end : stored.ends()) {
            ends = ends.plus(end.at(), new Taken(end.online(), end.phone(), end.counter()));
        }
        return new SlotUse(
                empty.plan(),
                empty.bookableUntil(),
                stored.capacity(),
                stored.closedBecause(),
                new Taken(stored.online(), stored.phone(), stored.counter()),
                new Ends(ends));
    }
}
