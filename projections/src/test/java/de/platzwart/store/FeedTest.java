// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.embedded.TemporaryStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class FeedTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicBoolean databaseAway = new AtomicBoolean();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<StoredFact> seen = Collections.synchronizedList(new ArrayList<>());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TestEvents events;
    private Feed feed;

    @BeforeEach
    void a_feed_on_an_empty_log() {
        events = TestEvents.inEmptyDatabase(stores.dataSource());
        feed = feed(Duration.ofMillis(5));
    }

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    void what_others_commit_is_found_by_looking() throws InterruptedException {
        feed.subscribe("seen", 0, seen::addAll);
        feed.start();

        var written = events.append(opened(DAY, 10), held(booking(1), 2), held(booking(2), 1));

        assertThat(feed.awaitPosition(written.getLast().position(), SOON)).isTrue();
        assertThat(seen).isEqualTo(written);
        assertThat(feed.caughtUp()).isTrue();
    }

    @Test
    void what_this_node_commits_is_delivered_without_looking() throws InterruptedException {
        feed = feed(Duration.ofHours(1));
        feed.subscribe("seen", 0, seen::addAll);
        feed.start();
        feed.offer(events.append(opened(DAY, 10)));
        feed.awaitPosition(1, SOON);
        int before = connections.get();

        feed.offer(events.append(held(booking(1), 2)));
        feed.offer(events.append(held(booking(2), 2), held(booking(3), 2)));

        assertThat(feed.awaitPosition(4, SOON)).isTrue();
        assertThat(connections).hasValue(before);
        assertThat(seen).extracting(StoredFact::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(registry.get("platzwart.event.visible")
                        .tag("path", "own")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void offers_that_come_late_twice_or_not_at_all_do_no_harm() throws InterruptedException {
        feed = feed(Duration.ofHours(1));
        feed.subscribe("seen", 0, seen::addAll);
        feed.start();
        var first = events.append(opened(DAY, 10));
        events.append(held(booking(1), 1)); // another node's, never offered here
        var third = events.append(held(booking(2), 1));
        var fourth = events.append(held(booking(3), 1));

        feed.offer(fourth);
        feed.offer(third);
        feed.offer(third);
        feed.offer(first);

        assertThat(feed.awaitPosition(4, SOON)).isTrue();
        assertThat(seen).extracting(StoredFact::position).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void each_subscriber_goes_on_where_it_stood() throws InterruptedException {
        events.append(opened(DAY, 10), held(booking(1), 1), held(booking(2), 1));
        List<StoredFact> late = new ArrayList<>();
        feed.subscribe("seen", 0, seen::addAll);
        feed.subscribe("late", 2, late::addAll);
        feed.start();

        assertThat(feed.awaitPosition(3, SOON)).isTrue();
        assertThat(seen).hasSize(3);
        assertThat(late).extracting(StoredFact::position).containsExactly(3L);
    }

    @Test
    void a_subscriber_that_fails_gets_no_more_and_the_others_go_on() throws InterruptedException {
        feed.subscribe("poisoned", 0, facts -> {
            throw new IllegalStateException("a fact it cannot take");
        });
        feed.subscribe("seen", 0, seen::addAll);
        feed.start();
        events.append(opened(DAY, 10));

        assertThat(feed.awaitPosition(1, SOON)).isTrue();
        assertThat(seen).hasSize(1);
        assertThat(feed.failed()).containsExactly("poisoned");
    }

    @Test
    void nothing_is_left_out_while_the_database_is_away() throws InterruptedException {
        feed.subscribe("seen", 0, seen::addAll);
        feed.start();
        events.append(opened(DAY, 10));
        feed.awaitPosition(1, SOON);

        databaseAway.set(true);
        events.append(held(booking(1), 1));
        assertThat(feed.awaitPosition(2, Duration.ofMillis(1_200))).isFalse();
        assertThat(feed.caughtUp()).isFalse();
        databaseAway.set(false);

        assertThat(feed.awaitPosition(2, SOON)).isTrue();
        assertThat(seen).extracting(StoredFact::position).containsExactly(1L, 2L);
        assertThat(registry.get("platzwart.feed.unreadable").counter().count()).isPositive();
    }

    @Test
    void a_feed_that_was_stopped_goes_on_where_it_stood() throws InterruptedException {
        feed.subscribe("seen", 0, seen::addAll);
        feed.start();
        events.append(opened(DAY, 10));
        feed.awaitPosition(1, SOON);
        feed.stop();
        events.append(held(booking(1), 1));
        assertThat(feed.caughtUp()).isFalse();

        feed.start();

        assertThat(feed.awaitPosition(2, SOON)).isTrue();
        assertThat(seen).extracting(StoredFact::position).containsExactly(1L, 2L);
    }

    private Feed feed(Duration pollEvery) {
        DataSource source = new DelegatingDataSource(stores.dataSource()) {
            @Override
            public java.sql.Connection getConnection() throws SQLException {
                connections.incrementAndGet();
                if (databaseAway.get()) {
                    throw new SQLException("the database is away");
                }
                return super.getConnection();
            }
        };
        var settings = new FeedSettings(pollEvery, 100, 1_000);
        return new Feed(new EventLog(source, new FactCodec()), settings, Clock.systemUTC(), registry);
    }
}
