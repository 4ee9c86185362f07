// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import static de.platzwart.api.Samples.CONTACT;
import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.BlockingWatch;
import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.ReactorResourceFactory;

/** A whole visit, watched by BlockHound: whoever waits does so on a thread that may. */
class EventLoopsNeverWaitTest extends PlatzwartTest {
    private static final int VISITS = 20;

    @Autowired
    private ReactorResourceFactory netty;

    @Autowired
    private DataSource database;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void begin() {
        define("watched", Samples.pool(100));
        BlockingWatch.begin();
    }

    @AfterEach
    void end() {
        BlockingWatch.end();
        http.close();
    }

    @Test
    void a_visit_never_makes_an_event_loop_wait() throws Exception {
        for (int i = 0; i < VISITS; i++) {
            visit(newBooking());
        }

        assertThat(BlockingWatch.waits()).isEmpty();
    }

    @Test
    void an_event_loop_that_waits_is_noticed() throws Exception {
        onAnEventLoop(() -> new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS));

        assertThat(BlockingWatch.waits()).isNotEmpty().allMatch(wait -> wait.contains("CountDownLatch.await"));
    }

    @Test
    void an_event_loop_that_asks_the_database_is_noticed() throws Exception {
        onAnEventLoop(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
        });

        assertThat(BlockingWatch.waits()).anyMatch(wait -> wait.contains("org.postgresql"));
    }

    private void visit(String booking) throws IOException, InterruptedException {
        String path = "/api/v1/bookings/" + booking;
        send("PUT", "/api/v1/days/watched/" + tomorrow() + "/bookings/" + booking, 201, """
            {"offer":"swim","start":"09:00","party":{"child":2}}\
            """);
        send("POST", path + "/extension", 200, "");
        send("POST", path + "/confirmation", 200, CONTACT.replace("ada@", booking + "@"));
        send("GET", path, 200, "");
        send("POST", path + "/move", 200, to(1, "09:00"));
        send("POST", path + "/move", 200, to(1, "14:00"));
        send("GET", path, 200, "");
        send("GET", "/api/v1/calendars", 200, "");
        send("GET", "/", 200, "");
        send("GET", "/book/watched", 200, "");
        send("GET", "/api/v1/calendars/watched/availability?places=2&from=" + tomorrow(), 200, "");
        send("POST", path + "/cancellation", 200, "");
    }

    private static String to(int days, String start) {
        return "{\"date\":\"%s\",\"start\":\"%s\"}".formatted(tomorrow().plusDays(days), start);
    }

    private void send(String method, String path, int status, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Booking-Secret", SECRET)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(method + " " + path + answer.body()).isEqualTo(status);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** One of those that serve the door. */
    private void onAnEventLoop(Work work) throws Exception {
        netty.getLoopResources()
                .onServer(true)
                .next()
                .submit(() -> {
                    work.run();
                    return true;
                })
                .get(10, TimeUnit.SECONDS);
    }
}
