// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import de.platzwart.store.EventLog;
import de.platzwart.store.Feed;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.ViewStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only this package knows. */
@Configuration(proxyBeanMethods = false)
class BookingsConfiguration {
    @Bean
    BookingReading bookingReading(EventLog log, AvailabilityView days) {
        return new BookingReading(log, days);
    }

    @Bean
    BookingsView bookingsView(ViewStore store) {
        return new BookingsView(store);
    }

    @Bean
    KeptView bookingsInMongo(
            EventLog log, Feed feed, @Value("${platzwart.views.writing-share:0.1}") double writingShare) {
        return BookingsView.kept(log, feed, writingShare);
    }
}
