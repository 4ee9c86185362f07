// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.CitizenBookings;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where the link in a reminder leads: one button, and until it is pressed nothing happens. */
@Controller
class CancelPage {
    private final CitizenBookings bookings;
    private final BookingView view;

    CancelPage(CitizenBookings bookings, BookingView view) {
        this.bookings = bookings;
        this.view = view;
    }

    /** A booking that cannot be cancelled any more shows how it stands. */
    @GetMapping("/b/{key}/cancellation")
    Mono<Rendering> ask(@PathVariable String key, Locale locale) {
        BookingKey opened = BookingPage.open(key);
        return bookings.find(opened)
                .switchIfEmpty(Mono.error(BookingPage::unknown))
                .map(booking -> view.of(opened, booking, locale)
                        .modelAttribute("asksToCancel", booking.state().isLive())
                        .build());
    }
}
