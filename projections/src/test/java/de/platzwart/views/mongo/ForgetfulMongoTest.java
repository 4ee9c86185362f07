// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.confirmed;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import de.platzwart.embedded.MongoAccess;
import de.platzwart.embedded.RestartableMongo;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.EventLog;
import de.platzwart.store.TestEvents;
import de.platzwart.views.ViewsUnderTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A MongoDB that was away is asked what it has, for a crash may have cost it what it took last. */
class ForgetfulMongoTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RestartableMongo mongo = RestartableMongo.started();
    private final MongoAccess soonGivenUp = new MongoAccess(mongo.access().url() + "?serverSelectionTimeoutMS=500");

    @Test
    void what_a_crash_took_from_the_views_is_written_once_more() throws Exception {
        TestEvents events = TestEvents.inEmptyDatabase(stores.dataSource());
        try (var views =
                new ViewsUnderTest(stores, soonGivenUp, Map.of("platzwart.views.writing-share", 1.0), events)) {
            views.happened(opened(DAY, 10), held(booking(1), 2));
            await().atMost(SOON).untilAsserted(() -> all_is_written(views));
            mongo.stop();
            mongo.remember();
            mongo.start();
            views.happened(confirmed(held(booking(1), 2)), held(booking(2), 1));
            await().atMost(SOON).untilAsserted(() -> all_is_written(views));

            mongo.stop();
            mongo.forgetTheRest();
            views.happened(held(booking(3), 1));
            await().atMost(SOON).untilAsserted(() -> assertThat(problems(views)).containsKey("bookings"));
            mongo.start();

            await().atMost(SOON).untilAsserted(() -> all_is_written(views));
            ViewStore store = views.bean(ViewStore.class);
            assertThat(store.find(store.token("bookings").collection(), Filters.empty()))
                    .extracting(booking -> booking.getString("state"))
                    .containsExactlyInAnyOrder("CONFIRMED", "HELD", "HELD");
        }
    }

    private static void all_is_written(ViewsUnderTest views) {
        assertThat(problems(views)).isEmpty();
        assertThat(views.bean(KeptViews.class).positions().values())
                .containsOnly(views.bean(EventLog.class).lastPosition());
    }

    private static Map<String, String> problems(ViewsUnderTest views) {
        return views.bean(KeptViews.class).problems();
    }
}
