// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.ViewStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only this package knows. */
@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {
    @Bean
    AvailabilityView availabilityView(Clock clock) {
        return new AvailabilityView(clock);
    }

    @Bean
    KeptView availabilityInMongo(
            AvailabilityView view,
            ViewStore store,
            FactCodec codec,
            Feed feed,
            @Value("${platzwart.views.writing-share:0.1}") double writingShare) {
        KeptDays kept = new KeptDays(view, store, codec);
        feed.subscribe(KeptDays.NAME, kept::load, view::accept);
        return kept.kept(writingShare);
    }

    @Bean
    AvailabilityAnswers availabilityAnswers(AvailabilityView view, Feed feed) {
        return new AvailabilityAnswers(view, feed::asOf);
    }

    @Bean
    AvailabilityStream availabilityStream(
            AvailabilityView view,
            Clock clock,
            @Value("${platzwart.stream.listeners-at-most:2000}") int listenersAtMost,
            MeterRegistry registry) {
        return new AvailabilityStream(view, clock, listenersAtMost, registry);
    }
}
