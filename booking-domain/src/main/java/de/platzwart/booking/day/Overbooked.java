// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose places are beyond a capacity that is forced down: who asked first keeps his place. */
final class Overbooked {
    private static final Comparator<Booked> LATEST_FIRST = Comparator.comparing(
                    (Booked booked) -> booked.asked().at())
            .thenComparing(booked -> booked.booking().value())
            .reversed();

    private Overbooked() {}

    static List<BookingId> by(Ledger ledger, List<Integer> slots, int capacity, Instant at) {
        Occupancy occupancy = ledger.occupancy();
        List<Integer> tooFull = slots.stream()
                .filter(i -> occupancy.slots().get(i).takenAt(at).total() > capacity)
                .toList();
        if (tooFull.isEmpty()) {
            return List.of();
        }
        List<Booked> live = ledger.bookings()
                .all()
                .filter(booked -> booked.stateAt(at).isLive())
                .sorted(LATEST_FIRST)
                .toList();
        Set<BookingId> beyond = new LinkedHashSet<>();
        for (int i : tooFull) {
            int tooMany = occupancy.slots().get(i).takenAt(at).total() - capacity;
            for (Booked booked : live) {
                if (tooMany > 0 && covers(booked.claim(), i, occupancy)) {
                    beyond.add(booked.booking());
                    tooMany -= booked.claim().places();
                }
            }
        }
        return live.stream().map(Booked::booking).filter(beyond::contains).toList();
    }

    private static boolean covers(Claim claim, int slot, Occupancy occupancy) {
        int first = occupancy.indexOf(claim.start());
        return slot >= first && slot < first + claim.slots();
    }
}
