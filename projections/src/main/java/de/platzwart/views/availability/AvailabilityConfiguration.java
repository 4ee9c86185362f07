// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.store.Feed;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only this package knows. */
@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {
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
