// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * When claims end by themselves, and what will be free then. It knows sums, not claims: however many hold places, it is
 * no larger than there are ends.
 */
record Ends(TreePMap<Instant, Taken> sums) {
    static final Ends NONE = new Ends(TreePMap.empty());

    Ends plus(Instant end, Claim claim) {
        return plus(end, claim.channel(), claim.places());
    }

    Ends minus(Instant end, Claim claim) {
        return plus(end, claim.channel(), -claim.places());
    }

    Ends plus(Instant end, Channel channel, int places) {
        Taken sum = sums.getOrDefault(end, Taken.NOTHING).plus(channel, places);
        return new Ends(sum.equals(Taken.NOTHING) ? sums.minus(end) : sums.plus(end, sum));
    }

    /** Without the ends that have come. */
    Ends after(Instant at) {
        return haveCome(at)
                ? new Ends(sums.minusAll(come(at).map(Map.Entry::getKey).toList()))
                : this;
    }

    private Stream<Map.Entry<Instant, Taken>> come(Instant at) {
        return sums.entrySet().stream().takeWhile(end -> !end.getKey().isAfter(at));
    }

    boolean haveCome(Instant at) {
        return !sums.isEmpty() && !sums.firstKey().isAfter(at);
    }

    /** What claims still stand for whose end has come. */
    Taken cameBy(Instant at) {
        return haveCome(at) ? come(at).map(Map.Entry::getValue).reduce(Taken.NOTHING, Taken::plus) : Taken.NOTHING;
    }

    /** What ends later. */
    Taken stillToCome(Instant at) {
        return sums.isEmpty()
                ? Taken.NOTHING
                : sums.tailMap(at, false).values().stream().reduce(Taken.NOTHING, Taken::plus);
    }

    @Nullable
    Instant nextAfter(Instant at) {
        return sums.higherKey(at);
    }
}
