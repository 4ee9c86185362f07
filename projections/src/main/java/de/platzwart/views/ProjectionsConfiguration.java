// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views;

import de.platzwart.store.EventLog;
import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.store.FeedSettings;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.bookings.BookingReading;
import de.platzwart.views.calendars.CalendarsView;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The reading side. Needs a data source of its own, so that no reader takes a connection from those who book. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ProjectionsConfiguration {
    @Bean
    FactCodec factCodec() {
        return new FactCodec();
    }

    @Bean
    EventLog eventLog(@Qualifier("viewsDataSource") DataSource viewsDataSource, FactCodec codec) {
        return new EventLog(viewsDataSource, codec);
    }

    @Bean
    Feed feed(
            EventLog log,
            Clock clock,
            MeterRegistry registry,
            @Value("${platzwart.feed.poll-every:20ms}") Duration pollEvery) {
        return new Feed(log, FeedSettings.standard().pollingEvery(pollEvery), clock, registry);
    }

    @Bean
    CalendarsView calendarsView() {
        return new CalendarsView();
    }

    @Bean
    AvailabilityView availabilityView(Clock clock) {
        return new AvailabilityView(clock);
    }

    @Bean
    BookingReading bookingReading(EventLog log, AvailabilityView days) {
        return new BookingReading(log, days);
    }

    @Bean
    ViewsInMemory viewsInMemory(Feed feed, CalendarsView calendars, AvailabilityView availability) {
        return new ViewsInMemory(feed, calendars, availability);
    }
}
