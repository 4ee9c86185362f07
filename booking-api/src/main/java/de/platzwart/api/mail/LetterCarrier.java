// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.mail.Relevance.Needless;
import de.platzwart.api.mail.Relevance.Send;
import de.platzwart.api.mail.Relevance.Wait;
import de.platzwart.api.mail.outbox.Letter;
import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.mail.outbox.Outcome;
import de.platzwart.api.mail.outbox.Owed;
import de.platzwart.api.vault.Addressee;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.views.bookings.BookingReading;
import de.platzwart.views.waiting.WaitingLists;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings one letter on its way. Everything about it is asked anew: the booking of its facts, whom to write to of the
 * vault.
 */
@Component
class LetterCarrier {
    /** So many letters about a booking, then changes wait. */
    private static final int AN_HOUR = 6;

    private final Outbox outbox;
    private final ContactVault vault;
    private final WaitingLists waiting;
    private final BookingReading bookings;
    private final Calendars calendars;
    private final LetterComposer composer;
    private final MailSettings settings;
    private final MailMetrics metrics;
    private final Clock clock;

    LetterCarrier(
            Outbox outbox,
            ContactVault vault,
            WaitingLists waiting,
            BookingReading bookings,
            Calendars calendars,
            LetterComposer composer,
            MailSettings settings,
            MailMetrics metrics,
            Clock clock) {
        this.outbox = outbox;
        this.vault = vault;
        this.waiting = waiting;
        this.bookings = bookings;
        this.calendars = calendars;
        this.composer = composer;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** If what comes after the sending fails, the letter comes back and is sent twice, under the same number. */
    void carry(Letter letter, Transport transport) {
        Outcome outcome;
        try {
            outcome = deliver(letter, transport);
        } catch (Exception failure) {
            failed(letter, Trouble.of(failure));
            return;
        }
        if (outcome != null) {
            outbox.end(letter, outcome);
            metrics.ended(letter.owed().kind(), outcome.name());
        }
    }

    /** Null if it is too early. */
    private @Nullable Outcome deliver(Letter letter, Transport transport) throws Exception {
        Owed owed = letter.owed();
        CalendarRules rules = calendars.rulesOf(owed.day().calendar());
        Entry entry = waiting.of(owed.day().calendar()).entry(owed.booking());
        List<DayEvent.OfBooking> history = bookings.history(owed.booking());
        var relevance = new Relevance(
                history,
                entry == null ? null : entry.state(),
                rules.zone(),
                settings.reminderBefore(),
                clock.instant());
        return switch (relevance.of(owed)) {
            case Send _ -> {
                Instant calm = calmAfter(owed);
                yield calm == null ? send(letter, entry, history, rules, transport) : later(letter, calm);
            }
            case Needless _ -> Outcome.NEEDLESS;
            case Wait wait -> later(letter, wait.until());
        };
    }

    /** Then somebody who changes a booking again and again gets one letter about all of it; null if now is fine. */
    private @Nullable Instant calmAfter(Owed owed) {
        return owed.kind().canWait()
                ? outbox.enoughUntil(owed.booking(), AN_HOUR, Duration.ofHours(1))
                        .orElse(null)
                : null;
    }

    private @Nullable Outcome later(Letter letter, Instant due) {
        outbox.postpone(letter, due);
        return null;
    }

    private Outcome send(
            Letter letter,
            @Nullable Entry entry,
            List<DayEvent.OfBooking> history,
            CalendarRules rules,
            Transport transport)
            throws Exception {
        Owed owed = letter.owed();
        Optional<Addressee> addressee =
                vault.openForLetter(owed.booking(), owed.kind().name());
        if (addressee.isEmpty()) {
            return Outcome.NO_CONTACT;
        }
        MimeMessage message =
                switch (owed.kind()) {
                    case WAITING_JOINED, WAITING_LAPSED ->
                        composer.compose(letter, addressee.get(), Objects.requireNonNull(entry), rules);
                    case MAIL_DUE ->
                        composer.ask(letter, addressee.get(), bookingOf(owed), rules, numberOf(owed, history));
                    case WAITING_OFFER, CONFIRMED, MOVED, PLACES_CANCELLED, CANCELLED, REMINDER ->
                        composer.compose(letter, addressee.get(), bookingOf(owed), rules);
                };
        transport.send(letter.id(), message);
        return Outcome.SENT;
    }

    private BookingAnswer bookingOf(Owed owed) {
        return bookings.answer(bookings.find(owed.booking()).orElseThrow(), clock.instant());
    }

    /** Which of the letters that are to be answered it is, as far as the booking called for any. */
    private static int numberOf(Owed letter, List<DayEvent.OfBooking> history) {
        return history.stream()
                .filter(fact -> fact.step() <= letter.step())
                .mapToInt(fact -> fact instanceof MailFellDue due ? due.letter() : 0)
                .max()
                .orElse(0);
    }

    private void failed(Letter letter, Trouble trouble) {
        if (trouble.forGood() || letter.tries() >= settings.tries()) {
            outbox.giveUp(letter, trouble.problem());
            metrics.dead(letter.id(), letter.owed().kind(), trouble.problem());
        } else {
            outbox.tryLater(letter, trouble.problem(), clock.instant().plus(settings.waitAfter(letter.tries())));
            metrics.failed(letter.owed().kind(), trouble.problem());
        }
    }
}
