// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.booking.HoldingDays.Answered;
import de.platzwart.api.vault.Addressee;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.RedirectLetter;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.Proof;
import de.platzwart.web.Blocking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a hold a booking: at once, or, where the calendar asks for that, when a letter to the contact is answered. */
@Component
class Confirming {
    private final HoldingDays days;
    private final ContactVault vault;
    private final Blocking blocking;

    Confirming(HoldingDays days, ContactVault vault, Blocking blocking) {
        this.days = days;
        this.vault = vault;
        this.blocking = blocking;
    }

    /** The same contact once more is a repeat; another address, while the letter is not answered, gets another one. */
    Mono<Answered> confirm(BookingId booking, Asker asker, Addressee addressee) {
        return days.send(
                        booking,
                        asker,
                        addressee,
                        (day, at) -> new ConfirmBooking(day, booking, asker.proof(), asker.seen(), false, at))
                .flatMap(said -> waitsForAnAnswer(said)
                        ? blocking.call(() -> vault.isOf(booking, addressee.contact()))
                                .flatMap(same -> same ? Mono.just(said) : redirect(booking, asker, addressee))
                        : Mono.just(said));
    }

    private static boolean waitsForAnAnswer(Answered said) {
        return said.reply() instanceof BookingStands stands
                && stands.repeated()
                && stands.booking().state() == State.MAIL_DUE;
    }

    Mono<Answered> redirect(BookingId booking, Asker asker, Addressee addressee) {
        return days.send(
                booking,
                asker,
                addressee,
                (day, at) -> new RedirectLetter(day, booking, asker.proof(), asker.seen(), at));
    }

    /** Whoever has the letter needs nothing else. */
    Mono<Answered> answer(LetterKey key) {
        Asker reader = new Asker(new Proof.ByLetter(key.letter()), null, null);
        return days.send(
                key.booking(),
                reader,
                null,
                (day, at) -> new ConfirmBooking(day, key.booking(), reader.proof(), null, false, at));
    }
}
