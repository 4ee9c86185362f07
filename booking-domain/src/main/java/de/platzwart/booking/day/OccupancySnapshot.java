// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.SlotUse.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * What is taken of a day in a plain form that can be stored, and made an {@link Occupancy} again.
 *
 * @param slots one for each slot of the plan
 * @param timed the claims that end by themselves, the first to end first; the slots count them, too
 */
public record OccupancySnapshot(DayId day, DayPlan plan, List<Slot> slots, List<TimedClaim> timed) {
    public OccupancySnapshot {
        slots = List.copyOf(slots);
        timed = List.copyOf(timed);
    }

    /** What is different in a slot from its plan: its capacity now, whether it is closed, places taken by channel. */
    public record Slot(int capacity, @Nullable String closedBecause, int online, int phone, int counter) {}

    static OccupancySnapshot of(Occupancy occupancy) {
        List<Slot> slots = occupancy.slots().all().stream()
                .map(slot -> new Slot(
                        slot.capacity(),
                        slot.closedBecause(),
                        slot.taken().online(),
                        slot.taken().phone(),
                        slot.taken().counter()))
                .toList();
        List<TimedClaim> timed = occupancy.slots().all().stream()
                .flatMap(slot -> slot.timed().stream())
                .distinct()
                .sorted()
                .toList();
        return new OccupancySnapshot(occupancy.day(), occupancy.plan(), slots, timed);
    }

    public Occupancy occupancy() {
        Occupancy empty = Occupancy.of(day, plan);
        List<List<TimedClaim>> timedBySlot = new ArrayList<>();
        slots.forEach(_ -> timedBySlot.add(new ArrayList<>()));
        for (TimedClaim claim : timed) {
            int first = empty.indexOf(claim.claim().start());
            for (int i = first; i < first + claim.claim().slots(); i++) {
                timedBySlot.get(i).add(claim);
            }
        }
        return empty.with(new Slots(IntStream.range(0, slots.size())
                .mapToObj(i -> restored(empty.slots().get(i), slots.get(i), timedBySlot.get(i)))
                .toList()));
    }

    private static SlotUse restored(SlotUse empty, Slot stored, List<TimedClaim> timed) {
        return new SlotUse(
                empty.plan(),
                empty.bookableUntil(),
                stored.capacity(),
                stored.closedBecause(),
                new Taken(stored.online(), stored.phone(), stored.counter()),
                TreePSet.from(timed));
    }
}
