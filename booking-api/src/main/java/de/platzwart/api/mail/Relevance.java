// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.mail.outbox.LetterKind;
import de.platzwart.api.mail.outbox.Owed;
import de.platzwart.booking.calendar.WallClock;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.waiting.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a letter still says what is so, by what the booking has become.
 *
 * @param waits how it stands in the waiting list; null if it never was there
 */
record Relevance(
        List<DayEvent.OfBooking> history,
        Entry.@Nullable State waits,
        ZoneId zone,
        Duration reminderBefore,
        Instant now) {
    /** What is to be done with a letter. */
    sealed interface Verdict {}

    record Send() implements Verdict {}

    record Wait(Instant until) implements Verdict {}

    record Needless() implements Verdict {}

    Verdict of(Owed letter) {
        return switch (letter.kind()) {
            case WAITING_JOINED -> waits == Entry.State.WAITING ? new Send() : new Needless();
            case WAITING_OFFER -> ofOffer(letter);
            case WAITING_LAPSED -> waits == Entry.State.LAPSED ? new Send() : new Needless();
            case MAIL_DUE -> ofQuestion(letter);
            case REMINDER -> ofReminder(letter);
            case CONFIRMED, MOVED, PLACES_CANCELLED, CANCELLED -> ofNews(letter);
        };
    }

    /** Nobody is asked who has answered, or whose time is over. */
    private Verdict ofOffer(Owed letter) {
        return after(letter).stream().allMatch(PlacesCancelled.class::isInstance) ? new Send() : new Needless();
    }

    /** Nobody is asked for a yes who has said it, or another address, or a no, or whose time is over. */
    private Verdict ofQuestion(Owed letter) {
        boolean isStillDue = after(letter).stream()
                .allMatch(fact -> fact instanceof BookingMoved
                        || fact instanceof BookingMovedOut
                        || fact instanceof BookingMovedIn
                        || fact instanceof PlacesCancelled);
        Claim last = history.reversed().stream()
                .map(DayEvent.OfBooking::taken)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return isStillDue && last.countsAt(now) ? new Send() : new Needless();
    }

    /** Later news replaces earlier news, so that nobody reads two letters that contradict each other. */
    private Verdict ofNews(Owed letter) {
        boolean overtaken = after(letter).stream()
                .flatMap(fact -> Owed.by(fact).stream())
                .anyMatch(later -> later.kind() != LetterKind.REMINDER);
        return overtaken ? new Needless() : new Send();
    }

    /** Whoever books at the last minute needs no reminder; whoever moves gets that of the new time. */
    private Verdict ofReminder(Owed letter) {
        boolean overtaken = after(letter).stream()
                .anyMatch(fact -> fact instanceof BookingCancelled
                        || Owed.by(fact).stream().anyMatch(later -> later.kind() == LetterKind.REMINDER));
        DayEvent.OfBooking timed = history.stream()
                .filter(fact -> fact.step() == letter.step())
                .findFirst()
                .orElseThrow();
        Claim taken = Objects.requireNonNull(timed.taken(), "what calls for a reminder has a time");
        Instant start = WallClock.instant(timed.day().date(), taken.start(), zone);
        Instant due = start.minus(reminderBefore);
        if (overtaken || !timed.at().isBefore(due) || !now.isBefore(start)) {
            return new Needless();
        }
        return now.isBefore(due) ? new Wait(due) : new Send();
    }

    private List<DayEvent.OfBooking> after(Owed letter) {
        return history.stream().filter(fact -> fact.step() > letter.step()).toList();
    }
}
