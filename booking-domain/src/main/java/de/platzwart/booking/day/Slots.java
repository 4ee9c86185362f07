// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayEvent.PlacesOffered;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The slots of a day in order of time. A change copies the list and shares what stays the same. */
record Slots(List<SlotUse> all) {

    int size() {
        return all.size();
    }

    SlotUse get(int index) {
        return all.get(index);
    }

    private LocalTime start(int index) {
        return all.get(index).plan().start();
    }

    /** Which one starts at that time; -1 if none does. */
    int indexOf(LocalTime start) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = start(middle).compareTo(start);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    boolean follow(int first, int count) {
        if (first < 0 || count < 1 || count > all.size() - first) {
            return false;
        }
        for (int i = first + 1; i < first + count; i++) {
            if (!start(i).equals(all.get(i - 1).plan().end())) {
                return false;
            }
        }
        return true;
    }

    /** Those that start from one time until before another. */
    List<Integer> startingWithin(LocalTime from, LocalTime to) {
        return IntStream.range(0, all.size())
                .filter(i -> !start(i).isBefore(from) && start(i).isBefore(to))
                .boxed()
                .toList();
    }

    Slots change(LocalTime from, LocalTime to, UnaryOperator<SlotUse> change) {
        SlotUse[] next = all.toArray(SlotUse[]::new);
        startingWithin(from, to).forEach(i -> next[i] = change.apply(next[i]));
        return new Slots(List.of(next));
    }

    /** A booking frees the one claim and takes the other. */
    Slots exchange(@Nullable Claim freed, @Nullable Claim taken) {
        SlotUse[] next = all.toArray(SlotUse[]::new);
        if (freed != null) {
            for (int i = first(freed), end = i + freed.slots(); i < end; i++) {
                next[i] = next[i].minus(freed);
            }
        }
        if (taken != null) {
            for (int i = first(taken), end = i + taken.slots(); i < end; i++) {
                next[i] = next[i].plus(taken);
            }
        }
        return new Slots(List.of(next));
    }

    /** A booking changes what it claims; what it frees may be withheld for a while. */
    Slots after(DayEvent.OfBooking event) {
        Slots next = exchange(event.freed(), event.taken());
        if (event instanceof PlacesOffered offered) {
            return next.handOut(offered.taken(), offered.at());
        }
        return event.freed() == null || event.returnsAt() == null
                ? next
                : next.withhold(event.freed(), event.taken(), event.returnsAt(), event.at());
    }

    /** What a claim freed and none took at the same time is for everybody only from a moment on. */
    private Slots withhold(Claim freed, @Nullable Claim taken, Instant until, Instant at) {
        SlotUse[] next = all.toArray(SlotUse[]::new);
        for (int i = first(freed), end = i + freed.slots(); i < end; i++) {
            int places = freed.places() - (taken != null && covers(taken, i) ? taken.places() : 0);
            if (places > 0) {
                next[i] = next[i].withhold(freed.channel(), places, until, at);
            }
        }
        return new Slots(List.of(next));
    }

    private boolean covers(Claim claim, int index) {
        int first = first(claim);
        return index >= first && index < first + claim.slots();
    }

    /** The claim is of somebody who waited. */
    private Slots handOut(Claim taken, Instant at) {
        SlotUse[] next = all.toArray(SlotUse[]::new);
        for (int i = first(taken), end = i + taken.slots(); i < end; i++) {
            next[i] = next[i].handOut(taken, at);
        }
        return new Slots(List.of(next));
    }

    /** As those see it who wait. */
    Slots withNothingWithheld() {
        return each(slot -> slot.with(Withheld.NOTHING));
    }

    Slots each(UnaryOperator<SlotUse> change) {
        return new Slots(all.stream().map(change).toList());
    }

    private int first(Claim claim) {
        int index = indexOf(claim.start());
        if (index < 0 || index + claim.slots() > all.size()) {
            throw new IllegalArgumentException("there are no slots for a claim at " + claim.start());
        }
        return index;
    }

    private List<SlotUse> from(int first, int count) {
        return all.subList(first, first + count);
    }

    /** What is free in each of so many slots if that percent of them may be sold. */
    int free(int first, int count, Channel channel, int percent, Instant at) {
        int free = Integer.MAX_VALUE;
        for (int i = first; i < first + count && free > 0; i++) {
            free = Math.min(free, all.get(i).free(channel, percent, at));
        }
        return free;
    }

    int smallestCapacity(int first, int count) {
        return from(first, count).stream().mapToInt(SlotUse::capacity).min().orElse(0);
    }

    /** Why the first closed one of so many slots is closed; null if none is. */
    @Nullable
    String closedBecause(int first, int count) {
        return from(first, count).stream()
                .map(SlotUse::closedBecause)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether in one of so many slots the end of a claim has come whose lapse was not written yet. */
    boolean haveExpired(int first, int count, Instant at) {
        return from(first, count).stream().anyMatch(slot -> slot.ends().haveCome(at));
    }
}
