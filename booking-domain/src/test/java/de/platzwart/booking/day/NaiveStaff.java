// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.day.DayCommand.ChangeCapacity;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.ReopenSlots;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What staff may do, in the naive model. */
record NaiveStaff(NaiveSlots slots) {

    String ask(DayCommand command) {
        if (command instanceof ChangeCapacity c) {
            return capacity(c);
        }
        if (command instanceof CloseSlots c) {
            return close(within(c.from(), c.to()), c.reason());
        }
        if (command instanceof ReopenSlots c) {
            return close(within(c.from(), c.to()), null);
        }
        return "day []";
    }

    private List<Integer> within(LocalTime from, LocalTime to) {
        return IntStream.range(0, slots.capacity.length)
                .filter(i -> {
                    int start = slots.plan.slots().get(i).start().toSecondOfDay();
                    return start >= from.toSecondOfDay() && start < to.toSecondOfDay();
                })
                .boxed()
                .toList();
    }

    private String close(List<Integer> which, @Nullable String reason) {
        which.forEach(i -> slots.closed[i] = reason);
        return which.isEmpty() ? NaiveDay.no("START_NOT_OFFERED") : "day []";
    }

    private String capacity(ChangeCapacity c) {
        List<Integer> which = within(c.from(), c.to());
        if (which.isEmpty()) {
            return NaiveDay.no("START_NOT_OFFERED");
        }
        int most =
                which.stream().mapToInt(i -> slots.used(i, null, c.at())).max().orElseThrow();
        if (most > c.capacity() && !c.forced()) {
            return "CAPACITY_BELOW_BOOKED free=-1 booked=" + most + " next=null alternatives=[]";
        }
        which.forEach(i -> slots.capacity[i] = c.capacity());
        return "day " + beyond(which, c.at());
    }

    private List<BookingId> beyond(List<Integer> which, Instant now) {
        List<NaiveBooking> keep = new ArrayList<>();
        List<BookingId> beyond = new ArrayList<>();
        slots.bookings.stream()
                .filter(b -> b.isLive(now))
                .sorted(Comparator.comparing((NaiveBooking b) -> b.asked.at()).thenComparing(b -> b.id.value()))
                .forEach(b -> {
                    keep.add(b);
                    if (which.stream().anyMatch(slot -> slots.covers(b, slot) && isTooFull(slot, keep, now))) {
                        keep.remove(b);
                        beyond.addFirst(b.id);
                    }
                });
        return beyond;
    }

    private boolean isTooFull(int slot, List<NaiveBooking> keep, Instant now) {
        int places = keep.stream()
                .filter(b -> slots.covers(b, slot))
                .mapToInt(b -> b.places)
                .sum();
        return slots.used(slot, null, now) > slots.capacity[slot] && places > slots.capacity[slot];
    }
}
