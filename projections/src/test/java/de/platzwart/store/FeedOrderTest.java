// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.DayId;
import de.platzwart.embedded.TemporaryStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two writers, with commits and rollbacks in any order, and a reader that must not miss one of them. */
class FeedOrderTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final int COMMITS_EACH = 200;

    private TestEvents events;

    @BeforeEach
    void an_empty_log() {
        events = TestEvents.inEmptyDatabase(stores.dataSource());
    }

    @Test
    void nothing_is_skipped_under_concurrent_writers() throws Exception {
        List<Long> seen = readWhileTwoWrite();

        assertThat(seen).isEqualTo(allPositions());
    }

    @Test
    void without_the_lock_the_same_check_finds_a_skipped_fact() throws Exception {
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        Feed feed = feed(seen);
        feed.start();
        try (Connection slow = connection();
                Connection fast = connection()) {
            events.insert(slow, one(0, 0), false);
            long second = events.insert(fast, one(1, 0), false).getLast().position();
            fast.commit();
            assertThat(feed.awaitPosition(second, Duration.ofSeconds(10))).isTrue();
            slow.commit();
        }
        long third = events.append(one(2, 0).getFirst().fact()).getLast().position();
        assertThat(feed.awaitPosition(third, Duration.ofSeconds(10))).isTrue();
        feed.stop();

        assertThat(seen).isNotEqualTo(allPositions());
    }

    private List<Long> readWhileTwoWrite() throws InterruptedException, ExecutionException {
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        Feed feed = feed(seen);
        feed.start();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> ends =
                    List.of(writers.submit(writer(feed, 0, true)), writers.submit(writer(feed, 1, false)));
            for (Future<Long> end : ends) {
                assertThat(feed.awaitPosition(end.get(), Duration.ofSeconds(20)))
                        .isTrue();
            }
        }
        feed.stop();
        return seen;
    }

    private Callable<Long> writer(Feed feed, int writer, boolean offers) {
        return () -> {
            Random random = new Random(writer);
            long last = 0;
            long sequence = 0;
            try (Connection connection = connection()) {
                while (sequence < COMMITS_EACH) {
                    List<StoredFact> written = events.insert(connection, one(writer, sequence), true);
                    if (random.nextInt(5) == 0) {
                        connection.rollback();
                        continue;
                    }
                    connection.commit();
                    sequence++;
                    last = written.getLast().position();
                    if (offers) {
                        feed.offer(written);
                    }
                }
            }
            return last;
        };
    }

    private static List<StoredFact> one(int writer, long sequence) {
        DayId day = DayId.of("swim-" + writer + "/2026-06-03");
        var fact = Samples.held(day, Samples.booking(writer * 10_000 + (int) sequence), Samples.MORNING, 1, Samples.AT);
        return List.of(new StoredFact(0, TestEvents.streamOf(fact), sequence, fact));
    }

    private Feed feed(List<Long> seen) {
        var settings = new FeedSettings(Duration.ofMillis(1), 50, 1_000);
        Feed feed = new Feed(events.log(), settings, Clock.systemUTC(), new SimpleMeterRegistry());
        feed.subscribe("seen", 0, facts -> facts.forEach(fact -> seen.add(fact.position())));
        return feed;
    }

    private static Connection connection() throws SQLException {
        Connection connection = stores.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private List<Long> allPositions() {
        List<Long> all = new ArrayList<>();
        events.log().replay(0, facts -> facts.forEach(fact -> all.add(fact.position())));
        return all;
    }
}
