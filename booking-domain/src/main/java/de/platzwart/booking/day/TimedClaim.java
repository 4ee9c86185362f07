// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** A claim that ends by itself unless something is done. Those that end first come first. */
record TimedClaim(BookingId booking, Claim claim) implements Comparable<TimedClaim> {
    private static final Comparator<TimedClaim> BY_END =
            Comparator.comparing(TimedClaim::until).thenComparing(timed -> timed.booking.value());

    Instant until() {
        return Objects.requireNonNull(claim.until(), "a timed claim has an end");
    }

    @Override
    public int compareTo(TimedClaim other) {
        return BY_END.compare(this, other);
    }
}
