// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.limits.Limits;
import de.platzwart.api.limits.Proofs;
import de.platzwart.booking.calendar.CalendarId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands a number to whoever has none: not too many to one range of addresses, and for a proof where one is due. */
@Component
public final class NumberDesk {
    private final WaitingRoom room;
    private final Limits limits;
    private final Proofs proofs;

    NumberDesk(WaitingRoom room, Limits limits, Proofs proofs) {
        this.room = room;
        this.limits = limits;
        this.proofs = proofs;
    }

    public Mono<Standing> take(CalendarId calendar, Optional<Slip> slip, @Nullable String proof) {
        Standing standing = room.ask(calendar, slip);
        return standing.state() == Standing.State.NO_NUMBER
                ? proofs.requireOnce(calendar, proof, limits.number(calendar, room.join(calendar, slip)))
                : Mono.just(standing);
    }
}
