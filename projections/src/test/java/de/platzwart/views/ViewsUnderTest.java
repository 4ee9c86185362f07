// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views;

import de.platzwart.booking.Fact;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.Feed;
import de.platzwart.store.Samples;
import de.platzwart.store.StoredFact;
import de.platzwart.store.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** The reading side as the application puts it together, over fresh stores, with a clock that can be set. */
public final class ViewsUnderTest implements AutoCloseable {
    public final SettableClock clock = new SettableClock(Samples.AT);
    public final TestEvents events;
    public final WebTestClient web;
    private final AnnotationConfigApplicationContext context;

    public ViewsUnderTest(TemporaryStores stores, Map<String, Object> properties) throws SQLException {
        stores.renew();
        events = TestEvents.inEmptyDatabase(stores.dataSource());
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean("viewsDataSource", DataSource.class, stores::dataSource);
        context.registerBean(Clock.class, () -> clock);
        context.register(Surroundings.class, ProblemAdvice.class, ProjectionsConfiguration.class);
        context.refresh();
        web = WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Writes the facts and waits until the views know them. */
    public List<StoredFact> happened(Fact... facts) throws InterruptedException {
        List<StoredFact> written = events.append(facts);
        if (!bean(Feed.class).awaitPosition(written.getLast().position(), Duration.ofSeconds(10))) {
            throw new IllegalStateException("the feed did not get there");
        }
        return written;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
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
