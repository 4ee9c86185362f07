// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.store.EventLog;
import de.platzwart.store.Feed;
import de.platzwart.views.Readiness;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A cold JVM does a tenth of what a warm one does. Before this node says that it is ready it asks itself for places on
 * a day long ago, which takes the whole path but the commit, and for availability.
 */
@Component
@Order(3)
class WarmUp implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final WebServerApplicationContext server;
    private final Readiness readiness;
    private final Feed feed;
    private final EventLog log;
    private final CalendarsView calendars;
    private final Duration atMost;

    WarmUp(
            WebServerApplicationContext server,
            Readiness readiness,
            Feed feed,
            EventLog log,
            CalendarsView calendars,
            @Value("${platzwart.warm-up:800ms}") Duration atMost) {
        this.server = server;
        this.readiness = readiness;
        this.feed = feed;
        this.log = log;
        this.calendars = calendars;
        this.atMost = atMost;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        feed.awaitPosition(log.lastPosition(), PATIENCE);
        var web = server.getWebServer();
        if (web == null || atMost.isZero() || calendars.all().isEmpty()) {
            return;
        }
        String calendar = calendars.all().iterator().next().id().value();
        WebClient client = WebClient.create("http://localhost:" + web.getPort());
        Long asked = Flux.range(0, Integer.MAX_VALUE)
                .flatMap(round -> round % 4 == 0 ? availability(client, calendar) : hold(client, calendar), AT_ONCE)
                .take(atMost)
                .count()
                .block(atMost.plusSeconds(10));
        LOG.debug("Warmed up with {} requests", asked);
        awaitCaughtUp();
    }

    /** The feed shared its cores with all these requests, and whoever reads that this is ready is to be served. */
    private void awaitCaughtUp() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!readiness.caughtUp() && System.nanoTime() < end) {
            feed.awaitPosition(feed.position() + 1, A_MOMENT);
        }
    }

    private static Mono<Integer> hold(WebClient client, String calendar) {
        return client.put()
                .uri("/api/v1/days/{calendar}/2000-01-01/bookings/{booking}", calendar, UUID.randomUUID())
                .header("Booking-Secret", "warm-up-warm-up-warm-up")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                    {"offer":"warm-up","start":"09:00","party":{"adult":1}}\
                    """)
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(1));
    }

    private static Mono<Integer> availability(WebClient client, String calendar) {
        return client.get()
                .uri("/api/v1/calendars/{calendar}/availability", calendar)
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(1));
    }
}
