// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.booking.LetterKey;
import de.platzwart.api.booking.LetterKeys;
import de.platzwart.api.mail.outbox.LetterKind;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Blocking;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Where the link in a letter leads that is to be answered: one button. Programs that look at every link in a mailbox
 * open the page, and nothing happens.
 */
@Controller
class AnswerPage {
    private final CitizenBookings bookings;
    private final LetterKeys keys;
    private final ContactVault vault;
    private final Calendars calendars;
    private final Blocking blocking;

    AnswerPage(CitizenBookings bookings, LetterKeys keys, ContactVault vault, Calendars calendars, Blocking blocking) {
        this.bookings = bookings;
        this.keys = keys;
        this.vault = vault;
        this.calendars = calendars;
        this.blocking = blocking;
    }

    @GetMapping("/confirm/{letter}")
    Mono<Rendering> ask(@PathVariable String letter, Locale locale) {
        return page(letter, open(letter), null, locale);
    }

    @PostMapping("/confirm/{letter}")
    Mono<Rendering> answer(@PathVariable String letter, Locale locale) {
        LetterKey key = open(letter);
        return bookings.answer(key).flatMap(reply -> switch (reply) {
            case BookingStands _ -> blocking.call(() -> pageOf(key, letter)).map(AnswerPage::seeOther);
            case Refused refused -> page(letter, key, refused.reason().name(), locale);
            case DayStands _ -> throw new IllegalStateException("a booking is answered with a booking");
        });
    }

    /** The booking's own, as its link comes with the next letter anyway; this one if the key fits into no link. */
    private String pageOf(LetterKey key, String letter) {
        return vault.openForLetter(key.booking(), LetterKind.MAIL_DUE.name())
                .flatMap(addressee -> BookingKey.of(key.booking(), addressee.secret()))
                .map(booking -> "/b/" + booking.text())
                .orElse("/confirm/" + letter);
    }

    private static Rendering seeOther(String path) {
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }

    private Mono<Rendering> page(String letter, LetterKey key, @Nullable String refusal, Locale locale) {
        return bookings.find(key)
                .switchIfEmpty(Mono.error(BookingPage::unknown))
                .flatMap(booking -> blocking.call(() -> isReplaced(key, bookings.history(key.booking())))
                        .map(replaced -> page(letter, booking, replaced, locale)))
                .map(page -> refusal == null
                        ? page.build()
                        : page.modelAttribute("refusal", refusal)
                                .status(HttpStatus.CONFLICT)
                                .build());
    }

    private Rendering.Builder<?> page(String letter, BookingAnswer booking, boolean replaced, Locale locale) {
        CalendarRules rules = calendars.rulesOf(booking.calendar());
        return Rendering.view("confirm")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("letter", letter)
                .modelAttribute("booking", booking)
                .modelAttribute("rules", rules)
                .modelAttribute("lines", Contents.of(booking.items(), rules))
                .modelAttribute("again", Wish.of(booking.items()).linkTo(booking.calendar(), rules, booking.date()))
                .modelAttribute(
                        "stands", replaced ? "REPLACED" : booking.state().name());
    }

    private static boolean isReplaced(LetterKey key, List<DayEvent.OfBooking> history) {
        return history.stream().anyMatch(fact -> fact instanceof MailFellDue due && due.letter() > key.letter());
    }

    private LetterKey open(String letter) {
        return keys.read(letter).orElseThrow(BookingPage::unknown);
    }
}
