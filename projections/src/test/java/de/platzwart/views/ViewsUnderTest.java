// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.platzwart.booking.Fact;
import de.platzwart.embedded.MongoAccess;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.store.Samples;
import de.platzwart.store.StoredFact;
import de.platzwart.store.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The reading side as the application puts it together, over fresh stores, with a clock that can be set. */
public final class ViewsUnderTest implements AutoCloseable {
    public final SettableClock clock = new SettableClock(Samples.AT);
    public final TestEvents events;
    public final WebTestClient web;
    private final AnnotationConfigApplicationContext context;

    private final TemporaryStores stores;
    private final MongoAccess mongo;
    private final Map<String, Object> properties;

    public ViewsUnderTest(TemporaryStores stores, Map<String, Object> properties) {
        this(stores, stores.mongo(), properties, empty(stores));
    }

    private static TestEvents empty(TemporaryStores stores) {
        try (MongoClient client = stores.mongoClient()) {
            Mono.from(client.getDatabase(stores.mongo().database()).drop()).block();
        }
        return TestEvents.inEmptyDatabase(stores.dataSource());
    }

    /** Over a log that has facts already. */
    public ViewsUnderTest(
            TemporaryStores stores, MongoAccess mongo, Map<String, Object> properties, TestEvents events) {
        this.stores = stores;
        this.mongo = mongo;
        this.properties = properties;
        this.events = events;
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean("viewsDataSource", DataSource.class, () -> pool(stores));
        context.registerBean(MongoClient.class, () -> MongoClients.create(mongo.url()));
        context.registerBean(MongoAccess.class, () -> mongo);
        context.registerBean(Clock.class, () -> clock);
        context.register(Surroundings.class, ProblemAdvice.class, ProjectionsConfiguration.class);
        context.refresh();
        web = WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static DataSource pool(TemporaryStores stores) {
        var pool = new HikariConfig();
        pool.setDataSource(stores.dataSource());
        pool.setMaximumPoolSize(3);
        return new HikariDataSource(pool);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Writes the facts and waits until the views know them. */
    public List<StoredFact> happened(Fact... facts) throws InterruptedException {
        List<StoredFact> written = events.append(facts);
        awaitFeed(written.getLast().position());
        return written;
    }

    public void awaitFeed(long position) throws InterruptedException {
        if (!bean(Feed.class).awaitPosition(position, Duration.ofSeconds(10))) {
            throw new IllegalStateException("the feed did not get there");
        }
    }

    /** Another node, or this one again, over the same stores. */
    public ViewsUnderTest restarted() {
        close();
        return new ViewsUnderTest(stores, mongo, properties, events);
    }

    public String json(Object part) {
        return bean(FactCodec.class).json().writeValueAsString(part);
    }

    @Override
    public void close() {
        context.close();
    }

    // no @Configuration: the scan of an application that has these tests on its path must not find it
    @EnableWebFlux
    static class Surroundings {
        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    @ControllerAdvice
    static class ProblemAdvice extends ResponseEntityExceptionHandler {}
}
