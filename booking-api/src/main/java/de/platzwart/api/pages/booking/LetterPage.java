// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.mail.outbox.LetterKind;
import de.platzwart.api.mail.outbox.SecondLetters;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.DayId;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Blocking;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The letter that a booking has called for last, once more. What came of it is said by the page of the booking. */
@Controller
class LetterPage {
    /** What came of it. The name is part of an address and of the keys of its words. */
    enum Asked {
        SENT,
        TOO_OFTEN,
        NO_CONTACT
    }

    private static final Map<State, LetterKind> KINDS =
            Map.of(State.MAIL_DUE, LetterKind.MAIL_DUE, State.CONFIRMED, LetterKind.CONFIRMED);

    private final CitizenBookings bookings;
    private final SecondLetters letters;
    private final ContactVault vault;
    private final Blocking blocking;

    LetterPage(CitizenBookings bookings, SecondLetters letters, ContactVault vault, Blocking blocking) {
        this.bookings = bookings;
        this.letters = letters;
        this.vault = vault;
        this.blocking = blocking;
    }

    @PostMapping("/b/{key}/letter")
    Mono<Rendering> send(@PathVariable String key) {
        BookingKey opened = BookingPage.open(key);
        return bookings.find(opened)
                .filter(booking -> KINDS.containsKey(booking.state()))
                .switchIfEmpty(Mono.error(BookingPage::unknown))
                .flatMap(booking -> blocking.call(() -> send(booking)))
                .map(asked -> Rendering.redirectTo("/b/" + opened.text() + "?letter=" + asked)
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }

    private Asked send(BookingAnswer booking) {
        if (!vault.has(booking.booking())) {
            return Asked.NO_CONTACT;
        }
        DayId day = new DayId(booking.calendar(), booking.date());
        LetterKind kind = Objects.requireNonNull(KINDS.get(booking.state()));
        return letters.send(kind, booking.booking(), day, booking.step()) ? Asked.SENT : Asked.TOO_OFTEN;
    }
}
