// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.files.History;
import de.platzwart.api.tickets.QrCode;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.api.tickets.Tickets;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.views.bookings.BookingAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a page shows of a booking beside how it stands.
 *
 * @param ticket null as long as there is none, and when there is none any more
 * @param isBooked whether somebody booked it, and so left something of themselves here
 */
record Papers(
        @Nullable QrCode ticket,
        String reference,
        List<History.Line> history,
        boolean isBooked,
        boolean isContactKept) {

    /** Puts them together. Blocks. */
    @Component
    static class Cabinet {
        private static final Set<State> BOOKED = Set.of(State.PAYMENT_DUE, State.CONFIRMED, State.CANCELLED);

        private final CitizenBookings bookings;
        private final Tickets tickets;
        private final History history;
        private final ContactVault vault;

        Cabinet(CitizenBookings bookings, Tickets tickets, History history, ContactVault vault) {
            this.bookings = bookings;
            this.tickets = tickets;
            this.history = history;
            this.vault = vault;
        }

        Papers of(BookingAnswer booking, Locale locale) {
            return new Papers(
                    Tickets.has(booking) ? new QrCode(tickets.codeOf(booking)) : null,
                    ShortCode.of(booking.booking()).text(),
                    history.of(bookings.history(booking.booking()), locale),
                    BOOKED.contains(booking.state()),
                    vault.has(booking.booking()));
        }
    }
}
