// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.Feed;
import de.platzwart.store.FeedSettings;
import de.platzwart.store.StoredFact;
import de.platzwart.store.TestEvents;
import de.platzwart.views.mongo.Change;
import de.platzwart.views.mongo.FactChanges;
import de.platzwart.views.mongo.Fold;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.KeptViews;
import de.platzwart.views.mongo.ViewStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A fact that a view cannot take stops this view and no other, until its fold was mended and it is rebuilt. */
class PoisonedViewTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicBoolean mended = new AtomicBoolean();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TestEvents events;
    private MongoClient mongo;
    private ViewStore store;
    private Feed feed;
    private KeptViews views;
    private WebTestClient web;

    /** A document for each hold; three places are more than it can take. */
    private final class PickyFold implements Fold {
        private final boolean picky;
        private final List<Change> changes = new ArrayList<>();

        PickyFold(boolean picky) {
            this.picky = picky;
        }

        @Override
        public void take(StoredFact stored) {
            if (stored.fact() instanceof PlacesHeld hold) {
                int places = hold.taken().places();
                if (picky && places == 3 && !mended.get()) {
                    throw new IllegalStateException("three places");
                }
                changes.add(
                        new Change(hold.booking().toString(), stored.position(), new Document("places", places), true));
            }
        }

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public List<Change> changes() {
            List<Change> taken = List.copyOf(changes);
            changes.clear();
            return taken;
        }
    }

    @BeforeEach
    void two_views() {
        events = TestEvents.inEmptyDatabase(stores.dataSource());
        mongo = stores.mongoClient();
        store = new ViewStore(mongo.getDatabase(stores.mongo().database()));
        feed = new Feed(events.log(), FeedSettings.standard(), Clock.systemUTC(), registry);
        views = new KeptViews(
                store,
                List.of(view("picky", true), view("plain", false)),
                events.log(),
                feed,
                Clock.systemUTC(),
                registry);
        feed.start();
        views.start();
        web = WebTestClient.bindToController(new ViewsEndpoint(views)).build();
    }

    private KeptView view(String name, boolean picky) {
        FactChanges changes = new FactChanges(events.log(), () -> new PickyFold(picky));
        feed.subscribe(name, changes::subscribedAfter, changes::offer);
        return new KeptView(name, changes, () -> new PickyFold(picky), 1.0);
    }

    @AfterEach
    void stop() {
        views.stop();
        feed.stop();
        mongo.close();
    }

    @Test
    void a_poisoned_view_stops_alone_is_reported_and_mended_by_a_rebuild() {
        long good = last(events.append(opened(DAY, 10), held(booking(1), 1)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(views.positions().values()).containsOnly(good));

        events.append(held(booking(2), 3));
        long after = last(events.append(held(booking(3), 2)));

        await().atMost(SOON).untilAsserted(() -> assertThat(views.positions()).containsEntry("plain", after));
        await().atMost(SOON).untilAsserted(() -> assertThat(views.problems()).containsOnlyKeys("picky"));
        report().jsonPath("$.views[0].name")
                .isEqualTo("picky")
                .jsonPath("$.views[0].problem")
                .isEqualTo("java.lang.IllegalStateException: three places")
                .jsonPath("$.views[0].position")
                .isEqualTo(good)
                .jsonPath("$.views[1].problem")
                .isEmpty();
        assertThat(feed.failed()).isEmpty();

        mended.set(true);
        web.post()
                .uri("/api/v1/staff/views/picky/rebuild")
                .exchange()
                .expectStatus()
                .isAccepted();

        await().atMost(SOON).untilAsserted(() -> assertThat(views.problems()).isEmpty());
        long last = last(events.append(held(booking(4), 1)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(views.positions().values()).containsOnly(last));
        report().jsonPath("$.views[0].problem")
                .isEmpty()
                .jsonPath("$.views[0].rebuild.state")
                .isEqualTo("DONE");
        assertThat(store.find(store.token("picky").collection(), Filters.empty()))
                .extracting(document -> document.getInteger("places"))
                .containsExactlyInAnyOrder(1, 3, 2, 1);
    }

    private WebTestClient.BodyContentSpec report() {
        return web.get()
                .uri("/api/v1/staff/views")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static long last(List<StoredFact> written) {
        return written.getLast().position();
    }
}
