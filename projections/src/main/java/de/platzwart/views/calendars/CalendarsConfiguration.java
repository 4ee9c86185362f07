// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.calendars;

import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.ViewStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only this package knows. */
@Configuration(proxyBeanMethods = false)
class CalendarsConfiguration {
    @Bean
    CalendarsView calendarsView() {
        return new CalendarsView();
    }

    @Bean
    KeptView calendarsInMongo(
            CalendarsView view,
            ViewStore store,
            FactCodec codec,
            Feed feed,
            @Value("${platzwart.views.writing-share:0.1}") double writingShare) {
        KeptCalendars kept = new KeptCalendars(view, store, codec);
        feed.subscribe(KeptCalendars.NAME, kept::load, view::accept);
        return kept.kept(writingShare);
    }
}
