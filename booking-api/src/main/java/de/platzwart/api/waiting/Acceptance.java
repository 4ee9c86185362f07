// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.api.booking.LetterKey;
import de.platzwart.api.booking.LetterKeys;
import de.platzwart.api.booking.Lots;
import de.platzwart.api.commands.WaitingCommands;
import de.platzwart.api.limits.Limits;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.WaitingCommand.AcceptOffer;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.web.Blocking;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes what is offered to somebody who waits, as often as one e-mail address may book. */
@Component
public class Acceptance {
    private final WaitingCommands commands;
    private final WaitingPlaces places;
    private final ContactVault vault;
    private final LetterKeys keys;
    private final Limits limits;
    private final Blocking blocking;
    private final Clock clock;

    Acceptance(
            WaitingCommands commands,
            WaitingPlaces places,
            ContactVault vault,
            LetterKeys keys,
            Limits limits,
            Blocking blocking,
            Clock clock) {
        this.commands = commands;
        this.places = places;
        this.vault = vault;
        this.keys = keys;
        this.limits = limits;
        this.blocking = blocking;
        this.clock = clock;
    }

    /**
     * The contact was given with joining. Whoever has not the secret, or has erased it, is answered by the list.
     *
     * @param letter what stands in the letter of the offer; null for whoever comes without it
     */
    public Mono<WaitingReply> of(CalendarId calendar, BookingId booking, SecretHash secret, @Nullable String letter) {
        boolean byLetter = keys.opens(letter, LetterKey.ofOffer(booking));
        Mono<WaitingReply> answer = Mono.defer(() ->
                commands.answer(new AcceptOffer(calendar, booking, secret, byLetter, clock.instant()), Lots.draw()));
        return places.find(calendar, booking, secret)
                .flatMap(_ -> blocking.call(
                        () -> vault.open(booking, "limits", "acceptance").orElse(null)))
                .map(contact -> limits.accept(calendar, booking, contact, answer))
                .defaultIfEmpty(answer)
                .flatMap(asked -> asked);
    }
}
