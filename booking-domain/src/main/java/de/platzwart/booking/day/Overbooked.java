// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whose places are beyond a capacity that is forced down: who asked first keeps them, as far as they still fit. */
final class Overbooked {
    private static final Comparator<Booked> FIRST_COME = Comparator.comparing(
                    (Booked booked) -> booked.asked().at())
            .thenComparing(booked -> booked.booking().value());

    private Overbooked() {}

    /** The latest first. */
    static List<BookingId> by(Ledger ledger, List<Integer> slots, int capacity, Instant at) {
        Occupancy occupancy = ledger.occupancy();
        List<Integer> tooFull = slots.stream()
                .filter(i -> occupancy.slots().get(i).takenAt(at).total() > capacity)
                .toList();
        if (tooFull.isEmpty()) {
            return List.of();
        }
        int[] left = new int[occupancy.size()];
        tooFull.forEach(i -> left[i] = capacity);
        List<BookingId> beyond = new ArrayList<>();
        ledger.bookings()
                .all()
                .filter(booked -> booked.stateAt(at).isLive())
                .sorted(FIRST_COME)
                .forEach(booked -> {
                    Claim claim = booked.claim();
                    List<Integer> needed = tooFull.stream()
                            .filter(i -> covers(claim, i, occupancy))
                            .toList();
                    if (needed.stream().allMatch(i -> left[i] >= claim.places())) {
                        needed.forEach(i -> left[i] -= claim.places());
                    } else {
                        beyond.add(booked.booking());
                    }
                });
        return beyond.reversed();
    }

    private static boolean covers(Claim claim, int slot, Occupancy occupancy) {
        int first = occupancy.indexOf(claim.start());
        return slot >= first && slot < first + claim.slots();
    }
}
