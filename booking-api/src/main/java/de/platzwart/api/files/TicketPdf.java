// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.tickets.QrCode;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.api.tickets.Tickets;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.BookingId;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The ticket of a confirmed booking on one sheet of paper, tagged for those who have it read to them. Blocks. */
@Component
public class TicketPdf {
    private static final int REGULAR = 400;
    private static final int BOLD = 600;
    private static final int LONGEST_WAIT_SECONDS = 10;

    static {
        // it tells about each step, and not by our logger
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** What a ticket says, as long as the booking does not change. */
    private record Sheet(BookingId booking, int step, Locale locale) {}

    private final Cache<Sheet, byte[]> printed = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(1, TimeUnit.MINUTES)
            .build();
    /** Printing takes a processor for a while: those who book need some, too. */
    private final Semaphore presses = new Semaphore(2, true);

    private final Tickets tickets;
    private final Calendars calendars;
    private final ITemplateEngine templates;
    private final String city;

    TicketPdf(
            Tickets tickets,
            Calendars calendars,
            ITemplateEngine templates,
            @Value("${platzwart.city:Koblenz}") String city) {
        this.tickets = tickets;
        this.calendars = calendars;
        this.templates = templates;
        this.city = city;
    }

    /** Asked for once more it is the same sheet for a while; asked for by many, some wait, and not for ever. */
    public byte[] of(BookingAnswer booking, Locale locale) {
        Sheet sheet = new Sheet(booking.booking(), booking.step(), locale);
        byte[] known = printed.getIfPresent(sheet);
        return known == null ? inTurn(sheet, booking) : known;
    }

    private byte[] inTurn(Sheet sheet, BookingAnswer booking) {
        try {
            if (!presses.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.because(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "OVERLOADED",
                        "Many tickets are being printed. Try again soon.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for this ticket any more", stopping);
        }
        try {
            byte[] meanwhile = printed.getIfPresent(sheet);
            byte[] content = meanwhile == null ? print(booking, sheet.locale()) : meanwhile;
            printed.put(sheet, content);
            return content;
        } finally {
            presses.release();
        }
    }

    private byte[] print(BookingAnswer booking, Locale locale) {
        CalendarRules rules = calendars.rulesOf(booking.calendar());
        byte[] picture = new QrCode(tickets.codeOf(booking)).png();
        String html = templates.process(
                "ticket",
                new Context(
                        locale,
                        Map.of(
                                "city", city,
                                "language", locale.getLanguage(),
                                "words", new Wording(locale),
                                "booking", booking,
                                "rules", rules,
                                "lines", Contents.of(booking.items(), rules),
                                "persons", Tickets.personsOf(booking),
                                "reference", ShortCode.of(booking.booking()).text(),
                                "picture", Base64.getEncoder().encodeToString(picture))));
        return print(html);
    }

    private static byte[] print(String html) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder printer = new PdfRendererBuilder();
        font(printer, "Fira Sans", "latin", REGULAR);
        font(printer, "Fira Sans", "latin", BOLD);
        font(printer, "Fira Sans Extended", "latin-ext", REGULAR);
        font(printer, "Fira Sans Extended", "latin-ext", BOLD);
        try {
            printer.usePdfUaAccessibility(true)
                    .withProducer("Platzwart")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a ticket cannot be printed", e);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder printer, String family, String letters, int weight) {
        String file = "/fonts/fira-sans-%s-%d-normal.ttf".formatted(letters, weight);
        printer.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(TicketPdf.class.getResourceAsStream(file), file);
    }
}
