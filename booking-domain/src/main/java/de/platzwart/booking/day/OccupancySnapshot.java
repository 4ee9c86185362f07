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

    /** What is different in a slot from its plan: its capacity now, whether it is closed, places taken and withheld. */
    public record Slot(
            int capacity,
            @Nullable String closedBecause,
            int online,
            int phone,
            int counter,
            List<End> ends,
            @Nullable List<End> withheld) {
        public Slot {
            ends = List.copyOf(ends);
            withheld = withheld == null || withheld.isEmpty() ? null : List.copyOf(withheld);
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
        return new Slot(
                slot.capacity(),
                slot.closedBecause(),
                taken.online(),
                taken.phone(),
                taken.counter(),
                stored(slot.ends()),
                stored(slot.withheld().ends()));
    }

    private static List<End> stored(Ends ends) {
        List<End> stored = new ArrayList<>();
        ends.sums().forEach((at, sum) -> stored.add(new End(at, sum.online(), sum.phone(), sum.counter())));
        return stored;
    }

    public Occupancy occupancy() {
        Occupancy empty = Occupancy.of(day, plan);
        return empty.with(new Slots(IntStream.range(0, slots.size())
                .mapToObj(i -> restored(empty.slots().get(i), slots.get(i)))
                .toList()));
    }

    private static SlotUse restored(SlotUse empty, Slot stored) {
        return new SlotUse(
                empty.plan(),
                empty.bookableUntil(),
                stored.capacity(),
                stored.closedBecause(),
                new Taken(stored.online(), stored.phone(), stored.counter()),
                restored(stored.ends()),
                new Withheld(restored(stored.withheld() == null ? List.of() : stored.withheld())));
    }

    private static Ends restored(List<End> stored) {
        TreePMap<Instant, Taken> ends = TreePMap.empty();
        for (End end : stored) {
            ends = ends.plus(end.at(), new Taken(end.online(), end.phone(), end.counter()));
        }
        return new Ends(ends);
    }
}
