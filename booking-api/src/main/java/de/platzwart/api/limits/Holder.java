// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.api.commands.Commands;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Somebody of whom is counted what they take in a calendar.
 *
 * @param countsBooked whether what is booked counts like what is held
 * @param over what they are told when it is too much
 */
record Holder(Tally tally, String key, int limit, boolean countsBooked, TurnedAway.Reason over) {

    /** From all of them or from none; what was taken just now is given back where the answer is no. */
    static <T> Mono<T> take(
            List<Holder> holders,
            BookingId booking,
            int count,
            Instant until,
            Mono<T> answer,
            Predicate<? super T> isYes) {
        List<Holder> fresh = new ArrayList<>();
        Runnable giveBack = () -> fresh.forEach(one -> one.tally.release(one.key, booking));
        for (Holder holder : holders) {
            switch (holder.tally.take(holder.key, booking, count, until, holder.limit)) {
                case NEW -> fresh.add(holder);
                case KNOWN -> {}
                case TOO_MUCH -> {
                    giveBack.run();
                    return Mono.error(new TurnedAway(holder.over));
                }
            }
        }
        return answer.doOnNext(reply -> {
                    if (!isYes.test(reply)) {
                        giveBack.run();
                    }
                })
                // whoever was sent away without being asked about holds nothing
                .doOnError(
                        away -> away instanceof Commands.Overloaded || away instanceof TurnedAway, _ -> giveBack.run());
    }

    /** @param later until when a booking counts that is more than held */
    void note(Booked booking, Instant later) {
        Instant until = until(booking, later);
        if (until == null) {
            tally.release(key, booking.booking());
        } else {
            tally.keep(key, booking.booking(), Item.persons(booking.items()), until);
        }
    }

    void forget(BookingId booking) {
        tally.release(key, booking);
    }

    /** Null if it counts no more. */
    private @Nullable Instant until(Booked booking, Instant later) {
        if (!booking.state().isLive()) {
            return null;
        }
        boolean isBooked = booking.state() == Booked.State.PAYMENT_DUE || booking.state() == Booked.State.CONFIRMED;
        return isBooked ? (countsBooked ? later : null) : booking.claim().until();
    }
}
