// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.order;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.limits.Proofs;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.pages.booking.ContactForm;
import de.platzwart.api.pages.booking.DueProof;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.Booked;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An order as its page shows it: each time as it stands, and one form for all that are still kept. */
@Component
class OrderView {
    /** The reason why something has to be chosen again in a line. */
    static final String NOT_YOUR_TURN = "WAITING_ROOM";

    private final CitizenBookings bookings;
    private final Calendars calendars;
    private final Proofs proofs;

    OrderView(CitizenBookings bookings, Calendars calendars, Proofs proofs) {
        this.bookings = bookings;
        this.calendars = calendars;
        this.proofs = proofs;
    }

    /**
     * One booking of the order.
     *
     * @param refusal why something was not possible just now
     * @param again the page of times with the same wish
     */
    record Entry(
            BookingKey key,
            BookingAnswer booking,
            CalendarRules rules,
            List<Contents.Line> lines,
            String reference,
            String again,
            @Nullable String refusal) {

        boolean is(Booked.State state) {
            return booking.state() == state;
        }

        public boolean isLive() {
            return booking.state().isLive();
        }

        /** Whether the form of the page asks for it. */
        boolean isAskedFor() {
            return is(Booked.State.HELD) || lacksProof();
        }

        boolean lacksProof() {
            return DueProof.MISSING.equals(refusal);
        }
    }

    /** How an order stands; its name is part of the keys of its words. */
    enum State {
        HELD,
        MAIL_DUE,
        PAYMENT_DUE,
        CONFIRMED,
        PART,
        ENDED
    }

    /** To be completed by the caller; with a form that is empty and nothing wrong. */
    Mono<Rendering.Builder<?>> of(Order order, Map<BookingKey, String> refusals, Locale locale) {
        return Flux.fromIterable(order.keys())
                .concatMap(key -> bookings.find(key)
                        .switchIfEmpty(Mono.error(OrderView::unknown))
                        .map(booking -> entry(key, booking, refusals.get(key))))
                .collectList()
                .map(entries -> page(entries, locale));
    }

    private Entry entry(BookingKey key, BookingAnswer booking, @Nullable String refusal) {
        CalendarRules rules = calendars.rulesOf(booking.calendar());
        return new Entry(
                key,
                booking,
                rules,
                Contents.of(booking.items(), rules),
                ShortCode.of(booking.booking()).text(),
                Wish.of(booking.items()).linkTo(booking.calendar(), rules, booking.date()),
                refusal);
    }

    private Rendering.Builder<?> page(List<Entry> entries, Locale locale) {
        List<Entry> held =
                entries.stream().filter(entry -> entry.is(Booked.State.HELD)).toList();
        // a form is meant for what its page shows as kept or booked, not for what had ended by then
        List<BookingKey> live = entries.stream()
                .filter(entry -> entry.isLive() || entry.lacksProof())
                .map(Entry::key)
                .toList();
        return Rendering.view("order")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("state", stateOf(entries).name())
                .modelAttribute("entries", entries)
                .modelAttribute("order", new Order(live).text())
                .modelAttribute("isFull", held.size() >= Order.MOST)
                .modelAttribute("mostTimes", Order.MOST)
                .modelAttribute("asks", entries.stream().anyMatch(Entry::isAskedFor))
                .modelAttribute(
                        "dueProofs",
                        entries.stream()
                                .flatMap(entry ->
                                        DueProof.of(entry.key(), entry.booking(), entry.refusal(), proofs).stream())
                                .toList())
                .modelAttribute(
                        "priceCents",
                        held.stream()
                                .mapToInt(entry -> entry.booking().priceCents())
                                .sum())
                .modelAttribute("again", entries.getLast().again())
                .modelAttribute("isRefused", false)
                .modelAttribute("contact", ContactForm.EMPTY)
                .modelAttribute("problems", Map.of());
    }

    /** What is still to be done says how all of it stands. */
    private static State stateOf(List<Entry> entries) {
        if (entries.stream().anyMatch(entry -> entry.is(Booked.State.HELD))) {
            return State.HELD;
        }
        if (entries.stream().anyMatch(entry -> entry.is(Booked.State.MAIL_DUE))) {
            return State.MAIL_DUE;
        }
        if (entries.stream().noneMatch(Entry::isLive)) {
            return State.ENDED;
        }
        if (!entries.stream().allMatch(Entry::isLive)) {
            return State.PART;
        }
        return entries.stream().anyMatch(entry -> entry.is(Booked.State.PAYMENT_DUE))
                ? State.PAYMENT_DUE
                : State.CONFIRMED;
    }

    static RuntimeException unknown() {
        return Problem.because(
                HttpStatus.NOT_FOUND, "BOOKING_UNKNOWN", "There is no such booking, or the link is not complete.");
    }
}
