// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.files.CalendarFile;
import de.platzwart.api.files.TicketPdf;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.api.tickets.Tickets;
import de.platzwart.views.bookings.BookingAnswer;
import jakarta.mail.MessagingException;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Locale;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** What goes with a letter: the ticket as it is now, and the file that brings the change into a calendar. */
@Component
class Enclosures {
    private final TicketPdf ticket;
    private final CalendarFile calendar;

    Enclosures(TicketPdf ticket, CalendarFile calendar) {
        this.ticket = ticket;
        this.calendar = calendar;
    }

    void addTo(MimeMessageHelper letter, BookingAnswer booking, Locale locale) throws MessagingException {
        String name = ShortCode.of(booking.booking()).text();
        if (Tickets.has(booking)) {
            letter.addAttachment(
                    "ticket-" + name + ".pdf", new ByteArrayDataSource(ticket.of(booking, locale), "application/pdf"));
        }
        if (CalendarFile.has(booking)) {
            letter.addAttachment(
                    name + ".ics", new ByteArrayDataSource(calendar.of(booking, locale), CalendarFile.TYPE));
        }
    }
}
