// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import de.platzwart.booking.day.BookingId;
import de.platzwart.store.EventLog;
import de.platzwart.store.Feed;
import de.platzwart.views.mongo.FactChanges;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.ViewStore;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** All bookings in MongoDB, for staff and reports. It is written after the bookings, and never slows them. */
public final class BookingsView {
    public static final String NAME = "bookings";

    /** Few, so that what is being written stays small beside what those who book need. */
    private static final int AT_ONCE_BESIDE_BOOKING = 2_000;
    /** Many: what happens to a booking is mostly written with its hold, and documents that lie together go together. */
    private static final int AT_ONCE_IN_A_REBUILD = 100_000;

    private final ViewStore store;

    public BookingsView(ViewStore store) {
        this.store = store;
    }

    /**
     * The booking as this view knows it by now: state, day, start, slots, places, items, priceCents,
     * channel, until, and its version. Holds nothing about persons.
     */
    public Mono<Document> find(BookingId booking) {
        return store.findToken(NAME).flatMap(token -> store.findOne(token.collection(), booking.toString()));
    }

    /** Kept from the facts; it takes a small part of the time, so that it never slows those who book. */
    static KeptView kept(EventLog log, Feed feed, double share) {
        FactChanges changes = new FactChanges(log, () -> new BookingFold(AT_ONCE_BESIDE_BOOKING));
        feed.subscribe("bookings in MongoDB", changes::subscribedAfter, changes::offer);
        return new KeptView(NAME, changes, () -> new BookingFold(AT_ONCE_IN_A_REBUILD), share);
    }
}
