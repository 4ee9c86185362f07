// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import de.platzwart.api.booking.Calendars;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.Item;
import de.platzwart.views.bookings.BookingAnswer;
import java.security.PrivateKey;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The ticket of a confirmed booking, always made from how the booking stands. Blocks. */
@Component
public class Tickets {
    private final TicketKeys keys;
    private final TicketNumbers numbers;
    private final Calendars calendars;

    Tickets(TicketKeys keys, TicketNumbers numbers, Calendars calendars) {
        this.keys = keys;
        this.numbers = numbers;
        this.calendars = calendars;
    }

    /** Only what is booked for good lets somebody in. */
    public static boolean has(BookingAnswer booking) {
        return booking.state() == State.CONFIRMED;
    }

    public String codeOf(BookingAnswer booking) {
        if (!has(booking)) {
            throw new IllegalStateException("a booking that is " + booking.state() + " has no ticket");
        }
        CalendarRules rules = calendars.rulesOf(booking.calendar());
        String product = booking.calendar() + "/" + booking.items().getFirst().offer();
        TicketKey key = keys.signing();
        Ticket ticket = Ticket.of(
                key.id(),
                booking.booking(),
                booking.startsAt(rules.zone()).toInstant(),
                booking.endsAt(rules.zone()).toInstant(),
                numbers.of(TicketNumbers.Kind.VENUE, rules.venue().value()),
                numbers.of(TicketNumbers.Kind.PRODUCT, product),
                personsOf(booking));
        PrivateKey signs = Objects.requireNonNull(key.privateKey(), "a key that signs is whole");
        return TicketCode.sign(ticket, signs);
    }

    /** Who comes for two things is still one person. */
    public static int personsOf(BookingAnswer booking) {
        return booking.items().stream()
                .map(Item::party)
                .mapToInt(party -> party.size())
                .max()
                .orElse(0);
    }
}
