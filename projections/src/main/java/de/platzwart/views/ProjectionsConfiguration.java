// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views;

import com.mongodb.reactivestreams.client.MongoClient;
import de.platzwart.embedded.MongoAccess;
import de.platzwart.store.EventLog;
import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.store.FeedSettings;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.KeptViews;
import de.platzwart.views.mongo.ViewStore;
import de.platzwart.web.Blocking;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JacksonModule;

/** The reading side. Needs a data source of its own, so that no reader takes a connection from those who book. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ProjectionsConfiguration {
    /** For work that waits for a database, whoever asks for it; never for work on the event loop. */
    @Bean(destroyMethod = "shutdown")
    @Primary
    ExecutorService threads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("work-", 0).factory());
    }

    @Bean
    Blocking blocking(ExecutorService threads) {
        return new Blocking(threads);
    }

    @Bean
    FactCodec factCodec() {
        return new FactCodec();
    }

    @Bean
    JacksonModule partsOfAnswers(FactCodec codec) {
        return codec.partsOfAnswers();
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
    ViewStore viewStore(MongoClient client, MongoAccess mongo) {
        return new ViewStore(client.getDatabase(mongo.database()));
    }

    @Bean
    KeptViews keptViews(
            ViewStore store, List<KeptView> views, EventLog log, Feed feed, Clock clock, MeterRegistry registry) {
        return new KeptViews(store, views, log, feed, clock, registry);
    }

    @Bean
    Readiness readiness(Feed feed) {
        return new Readiness(feed);
    }
}
