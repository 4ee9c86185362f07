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
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
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
 * @param writtenTo where the letter went that is to be answered, so that its owner knows it again; else null
 * @param isUnanswered whether it came to nothing because that letter was not answered
 * @param isBooked whether somebody booked it, and so left something of themselves here
 */
record Papers(
        @Nullable QrCode ticket,
        String reference,
        List<History.Line> history,
        @Nullable String writtenTo,
        boolean isUnanswered,
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
            List<DayEvent.OfBooking> facts = bookings.history(booking.booking());
            return new Papers(
                    Tickets.has(booking) ? new QrCode(tickets.codeOf(booking)) : null,
                    ShortCode.of(booking.booking()).text(),
                    history.of(facts, locale),
                    booking.state() == State.MAIL_DUE ? vault.hint(booking.booking()) : null,
                    booking.state() == State.LAPSED && isUnanswered(facts),
                    BOOKED.contains(booking.state()),
                    vault.has(booking.booking()));
        }

        private static boolean isUnanswered(List<DayEvent.OfBooking> facts) {
            return facts.stream().anyMatch(MailFellDue.class::isInstance)
                    && facts.stream().noneMatch(PaymentFellDue.class::isInstance);
        }
    }
}
