// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.files.CalendarFile;
import de.platzwart.api.files.OwnData;
import de.platzwart.api.files.TicketPdf;
import de.platzwart.api.tickets.QrCode;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.api.tickets.Tickets;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Blocking;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What can be taken away from a booking by whoever has its link, and what can be erased. */
@Controller
class FilesPage {
    private final CitizenBookings bookings;
    private final Tickets tickets;
    private final TicketPdf pdf;
    private final CalendarFile calendar;
    private final OwnData ownData;
    private final ContactVault vault;
    private final Blocking blocking;

    FilesPage(
            CitizenBookings bookings,
            Tickets tickets,
            TicketPdf pdf,
            CalendarFile calendar,
            OwnData ownData,
            ContactVault vault,
            Blocking blocking) {
        this.bookings = bookings;
        this.tickets = tickets;
        this.pdf = pdf;
        this.calendar = calendar;
        this.ownData = ownData;
        this.vault = vault;
        this.blocking = blocking;
    }

    @GetMapping("/b/{key}/ticket.png")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String key) {
        return file(
                key, "image/png", "ticket-%s.png", Tickets::has, booking -> new QrCode(tickets.codeOf(booking)).png());
    }

    @GetMapping("/b/{key}/ticket.pdf")
    Mono<ResponseEntity<byte[]>> paper(@PathVariable String key, Locale locale) {
        return file(key, "application/pdf", "ticket-%s.pdf", Tickets::has, booking -> pdf.of(booking, locale));
    }

    @GetMapping("/b/{key}/calendar.ics")
    Mono<ResponseEntity<byte[]>> calendar(@PathVariable String key, Locale locale) {
        return file(key, CalendarFile.TYPE, "%s.ics", CalendarFile::has, booking -> calendar.of(booking, locale));
    }

    /** A POST, because a look into the vault leaves a trace. */
    @PostMapping("/b/{key}/own-data")
    Mono<ResponseEntity<byte[]>> ownData(@PathVariable String key, Locale locale) {
        return file(key, "application/json", "%s.json", _ -> true, booking -> ownData.of(booking, locale));
    }

    /** The booking stays, with its ticket. */
    @PostMapping("/b/{key}/contact/erasure")
    Mono<Rendering> erase(@PathVariable String key) {
        BookingKey opened = BookingPage.open(key);
        return bookings.find(opened)
                .switchIfEmpty(Mono.error(BookingPage::unknown))
                .flatMap(booking -> blocking.call(() -> vault.erase(booking.booking())))
                .map(_ -> Rendering.redirectTo("/b/" + opened.text() + "#data")
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }

    /** Not there for others, nor where the booking has none; kept by nobody on the way. */
    private Mono<ResponseEntity<byte[]>> file(
            String key, String type, String name, Predicate<BookingAnswer> has, Function<BookingAnswer, byte[]> make) {
        return bookings.find(BookingPage.open(key))
                .filter(has)
                .switchIfEmpty(Mono.error(BookingPage::unknown))
                .flatMap(booking -> blocking.call(() -> make.apply(booking)).map(content -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, attached(name, booking))
                        .body(content)));
    }

    private static String attached(String name, BookingAnswer booking) {
        String filename = name.formatted(ShortCode.of(booking.booking()).text());
        return ContentDisposition.attachment().filename(filename).build().toString();
    }
}
