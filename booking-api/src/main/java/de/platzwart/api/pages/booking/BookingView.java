// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.mail.MailFolder;
import de.platzwart.api.mail.outbox.SecondLetters;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.pages.order.Order;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.WallClock;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Blocking;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** A booking as its page shows it, whatever state it is in. */
@Component
class BookingView {
    private final Calendars calendars;
    private final SecondLetters letters;
    private final ObjectProvider<MailFolder> folder;
    private final Papers.Cabinet papers;
    private final Blocking blocking;
    private final Proofs proofs;
    private final Clock clock;

    BookingView(
            Calendars calendars,
            SecondLetters letters,
            ObjectProvider<MailFolder> folder,
            Papers.Cabinet papers,
            Blocking blocking,
            Proofs proofs,
            Clock clock) {
        this.calendars = calendars;
        this.letters = letters;
        this.folder = folder;
        this.papers = papers;
        this.blocking = blocking;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** To be completed by the caller; with a form that is empty and nothing wrong. */
    Rendering.Builder<?> of(BookingKey key, BookingAnswer booking, Locale locale) {
        return of(key, booking, null, locale);
    }

    /** @param refusal why something was not possible just now */
    Rendering.Builder<?> of(BookingKey key, BookingAnswer booking, @Nullable String refusal, Locale locale) {
        CalendarRules rules = calendars.rulesOf(booking.calendar());
        var lines = Contents.of(booking.items(), rules);
        return Rendering.view("booking")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("key", key.text())
                .modelAttribute("booking", booking)
                .modelAttribute("rules", rules)
                .modelAttribute("lines", lines)
                // awaited before the page is written
                .modelAttribute("papers", blocking.call(() -> papers.of(booking, locale)))
                .modelAttribute(
                        "isPartOfItPossible",
                        booking.places() > 1 && booking.items().size() == 1)
                .modelAttribute("hasBegun", hasBegun(booking, rules))
                .modelAttribute("again", again(booking, rules))
                .modelAttribute(
                        "dueProofs",
                        DueProof.of(key, booking, refusal, proofs).stream().toList())
                .modelAttribute("mostTimes", Order.MOST)
                .modelAttribute("sendsLetters", letters.isPossible())
                .modelAttribute("showsLetters", folder.getIfAvailable() != null)
                .modelAttribute("asksToCancel", false)
                .modelAttribute("isTypedStill", false)
                .modelAttribute("now", clock.instant())
                .modelAttribute("contact", ContactForm.EMPTY)
                .modelAttribute("problems", Map.of());
    }

    private boolean hasBegun(BookingAnswer booking, CalendarRules rules) {
        return !WallClock.instant(booking.date(), booking.start(), rules.zone()).isAfter(clock.instant());
    }

    /** The page of times with the same wish. */
    private static String again(BookingAnswer booking, CalendarRules rules) {
        return Wish.of(booking.items()).linkTo(booking.calendar(), rules, booking.date());
    }
}
