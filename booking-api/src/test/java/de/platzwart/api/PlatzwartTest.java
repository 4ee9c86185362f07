// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import static org.awaitility.Awaitility.await;

import de.platzwart.embedded.TemporaryStores;
import de.platzwart.views.Readiness;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The whole application on a free port, with a real PostgreSQL, the sample calendars of {@link Samples}, and a clock
 * that can be put forward.
 */
@SpringBootTest(classes = PlatzwartApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class PlatzwartTest {
    /** One pair of databases for all classes that share the running application. */
    static final TemporaryStores STORES = opened();

    static {
        BlockingWatch.install();
    }

    private static final AheadClock CLOCK = new AheadClock();

    static final String ADMIN_PASSWORD = UUID.randomUUID().toString();

    @TestBean
    @SuppressWarnings("unused")
    private @Nullable Clock clock;

    @LocalServerPort
    private int port;

    @Autowired
    private Readiness readiness;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @SuppressWarnings("unused")
    static Clock clock() {
        return CLOCK;
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("platzwart.postgres.url", () -> STORES.postgres().url());
        properties.add("platzwart.postgres.user", () -> STORES.postgres().user());
        properties.add("platzwart.postgres.password", () -> STORES.postgres().password());
        properties.add("platzwart.mongo.url", () -> STORES.mongo().url());
        properties.add("platzwart.vault.key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        properties.add("platzwart.admin-password", () -> ADMIN_PASSWORD);
        properties.add("platzwart.sample-city", () -> "false");
        properties.add("platzwart.warm-up", () -> "0s");
        properties.add("platzwart.proof.calendars", () -> "proof-pool,proof-rush,proof-slow");
        properties.add("platzwart.proof.hardest", () -> "2000");
    }

    private static TemporaryStores opened() {
        TemporaryStores stores = new TemporaryStores();
        try {
            stores.renew();
        } catch (SQLException e) {
            throw new IllegalStateException("no database to test with", e);
        }
        return stores;
    }

    @BeforeEach
    void connect() {
        await().atMost(Duration.ofSeconds(30)).until(readiness::caughtUp);
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .filter(Described.at(port))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    @AfterEach
    void itIsNowAgain() {
        aheadOfTime(Duration.ZERO);
    }

    /** For the application it is so much later, until the test has ended. */
    protected static void aheadOfTime(Duration ahead) {
        CLOCK.putForward(ahead);
    }

    protected WebTestClient client() {
        return client;
    }

    protected int port() {
        return port;
    }

    protected static TemporaryStores databases() {
        return STORES;
    }

    protected WebTestClient admin() {
        return client.mutate()
                .defaultHeaders(headers -> headers.setBasicAuth("admin", ADMIN_PASSWORD))
                .build();
    }

    /** Lays a calendar down by the door for staff. */
    protected void define(String calendar, String rules) {
        admin().put()
                .uri("/api/v1/staff/calendars/{calendar}", calendar)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(rules)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
