// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.vault.Addressee;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Lot;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingCommand.OfEntry;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Mono;

/** Commands to waiting lists: rare, so each has a unit of work of its own. A lost race is decided again. */
public final class WaitingCommands {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingCommands.class);
    /** Beside a crowd that books the same day, it loses often. */
    private static final int RACES = 60;

    /** A day that refuses so many what it has room for is broken, and is looked at again later. */
    private static final int MOST_NOT_KEPT = 5;

    private final WaitingUnits units;
    private final OfferUnits offers;
    private final CommandMetrics metrics;
    private final ExecutorService threads;

    WaitingCommands(WaitingUnits units, OfferUnits offers, CommandMetrics metrics, ExecutorService threads) {
        this.units = units;
        this.offers = offers;
        this.metrics = metrics;
        this.threads = threads;
    }

    public Mono<WaitingReply> join(JoinWaiting join, Addressee addressee) {
        var entry = new ContactVault.Entry(join.booking(), join.wish().to(), false, addressee);
        return later(() -> {
            try {
                return units.join(join, entry);
            } catch (UsedElsewhere used) {
                return new Refused(Reason.BOOKING_ID_REUSED);
            }
        });
    }

    public Mono<WaitingReply> answer(OfEntry answer, Lot lot) {
        return later(() -> units.answer(answer, lot));
    }

    /** Writes down what became of an offer whose time has come. Waits for the database. */
    public WaitingReply settle(CalendarId calendar, BookingId booking, Lot lot, Instant at) {
        return decide(() -> units.settle(calendar, booking, null, lot, at));
    }

    /**
     * Asks the next in line whom the places of a day fit, if there is somebody. One who cannot be asked keeps nobody
     * from being asked. Waits for the database.
     *
     * @param besideALine whether those who want a time stand in line, and are not to be passed
     */
    public WaitingReply offerToNext(DayId day, boolean besideALine, Lot lot, Instant at) {
        return whoCanBeAsked(
                except -> decide(() -> offers.offerToNext(day, besideALine, except, at)),
                used -> settle(day.calendar(), used, lot, at));
    }

    /**
     * @param ask asks the next in line, but none of these
     * @param settle takes somebody out of the line whose id has become another booking
     */
    static WaitingReply whoCanBeAsked(Function<Set<BookingId>, WaitingReply> ask, Consumer<BookingId> settle) {
        Set<BookingId> except = new HashSet<>();
        for (int notKept = 0; ; ) {
            try {
                return ask.apply(except);
            } catch (UsedElsewhere used) {
                settle.accept(used.booking());
                except.add(used.booking());
            } catch (NotKept refused) {
                if (++notKept == MOST_NOT_KEPT) {
                    throw refused;
                }
                LOG.error("{} cannot be asked, so the next in line is", refused.booking(), refused);
                except.add(refused.booking());
            }
        }
    }

    private Mono<WaitingReply> later(Supplier<WaitingReply> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> decide(work), threads), true)
                .onErrorMap(RejectedExecutionException.class, _ -> new Commands.Overloaded());
    }

    private WaitingReply decide(Supplier<WaitingReply> work) {
        for (int races = 0; ; races++) {
            try {
                return work.get();
            } catch (DayRefused refused) {
                return new Refused(Reason.NO_LONGER_POSSIBLE);
            } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
                metrics.lostRace();
                if (races >= RACES) {
                    throw new Commands.Unavailable(lost);
                }
                Attempt.pause(races);
            } catch (RuntimeException failure) {
                throw Outage.isBehind(failure) ? new Commands.Unavailable(failure) : failure;
            }
        }
    }
}
