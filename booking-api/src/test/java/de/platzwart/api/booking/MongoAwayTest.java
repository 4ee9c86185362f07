// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.booking.day.BookingId;
import de.platzwart.embedded.MongoAccess;
import de.platzwart.embedded.RestartableMongo;
import de.platzwart.store.EventLog;
import de.platzwart.views.bookings.BookingsView;
import de.platzwart.views.mongo.KeptViews;
import de.platzwart.views.mongo.ViewStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Without MongoDB nobody who books notices anything; what is kept there is made up for later. */
@DirtiesContext
@Import(MongoAwayTest.AnotherMongo.class)
class MongoAwayTest extends PlatzwartTest {
    private static final RestartableMongo MONGO = RestartableMongo.started();

    /** Less than anyone waits for a MongoDB that is away, so that no answer can have waited for it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private KeptViews views;

    @Autowired
    private ViewStore store;

    @Autowired
    private BookingsView bookings;

    @Autowired
    private EventLog log;

    /** Imported by name: a test whose application is named does not look for configurations inside its own class. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AnotherMongo {
        @Bean
        @Primary
        MongoAccess mongoThatGoesAway() {
            return new MongoAccess(MONGO.access().url() + "?socketTimeoutMS=6000");
        }
    }

    @Test
    void bookings_go_on_while_it_is_down() throws Exception {
        bookings_go_on("mongo-down", MONGO::stop, MONGO::start);
    }

    @Test
    void bookings_go_on_while_it_does_not_answer() throws Exception {
        bookings_go_on("mongo-asleep", MONGO::fallAsleep, MONGO::wake);
    }

    private void bookings_go_on(String calendar, Runnable goAway, Runnable comeBack) throws Exception {
        define(calendar, Samples.pool(10));
        String before = hold(calendar);
        await().atMost(SOON).untilAsserted(this::all_is_written);

        goAway.run();

        String meanwhile = hold(calendar);
        show(meanwhile);
        await().atMost(SOON).untilAsserted(this::the_operator_sees_that_views_wait);
        String later = hold(calendar);
        show(before);
        show(later);
        await().atMost(SOON).untilAsserted(() -> free(calendar, 7));
        get("/actuator/health/readiness").jsonPath("$.status").isEqualTo("UP");
        assertThatThrownBy(() -> bookings.find(id(before)).block(SOON)).isInstanceOf(MongoException.class);

        comeBack.run();

        await().atMost(SOON).untilAsserted(this::all_is_written);
        assertThat(documents("bookings", calendar)).hasSize(3);
        they_hold_what_the_log_says(calendar);
    }

    private void all_is_written() {
        assertThat(views.problems()).isEmpty();
        assertThat(views.positions().values()).allMatch(position -> position >= log.lastPosition());
        health("UP");
        behind(events -> assertThat(events).isZero());
    }

    private void the_operator_sees_that_views_wait() {
        assertThat(views.problems()).containsKeys("availability", "bookings");
        health("DEGRADED");
        behind(events -> assertThat(events).isPositive());
    }

    private void health(String status) {
        get("/actuator/health").jsonPath("$.status").isEqualTo(status);
    }

    private void behind(Consumer<Double> events) {
        get("/actuator/metrics/platzwart.view.behind?tag=view:bookings")
                .jsonPath("$.measurements[0].value")
                .value(Double.class, events);
    }

    /** A view made from the log alone equals the one that was written in pieces. */
    private void they_hold_what_the_log_says(String calendar) throws Exception {
        List<String> names = views.rebuild().names();
        Map<String, Set<Document>> written =
                names.stream().collect(Collectors.toMap(Function.identity(), name -> documents(name, calendar)));
        views.rebuild().start(names).get(60, TimeUnit.SECONDS);
        for (String name : names) {
            assertThat(written.get(name)).as(name).isNotEmpty().isEqualTo(documents(name, calendar));
        }
    }

    private Set<Document> documents(String view, String calendar) {
        String address = view.equals(BookingsView.NAME) ? "day" : "_id";
        return store.find(store.token(view).collection(), Filters.empty()).stream()
                .filter(document -> document.getString(address).startsWith(calendar))
                .collect(Collectors.toSet());
    }

    private static BookingId id(String booking) {
        return new BookingId(UUID.fromString(booking));
    }

    private String hold(String calendar) {
        String booking = newBooking();
        quick(client())
                .put()
                .uri("/api/v1/days/{calendar}/{date}/bookings/{booking}", calendar, tomorrow(), booking)
                .header("Booking-Secret", SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange()
                .expectStatus()
                .isCreated();
        return booking;
    }

    private void show(String booking) {
        quick(client())
                .get()
                .uri("/api/v1/bookings/{booking}", booking)
                .header("Booking-Secret", SECRET)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void free(String calendar, int places) {
        get("/api/v1/calendars/%s/availability?from=%s&to=%s".formatted(calendar, tomorrow(), tomorrow()))
                .jsonPath("$.days[0].slots[0].free")
                .isEqualTo(places);
    }

    private WebTestClient.BodyContentSpec get(String address) {
        return quick(admin())
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static WebTestClient quick(WebTestClient client) {
        return client.mutate().responseTimeout(AT_ONCE).build();
    }
}
