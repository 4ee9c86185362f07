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
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.EventLog;
import de.platzwart.store.GeneratedHistory;
import de.platzwart.store.Samples;
import de.platzwart.views.ViewsUnderTest;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.bookings.BookingsView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ViewWriterTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private ViewsUnderTest views;

    @BeforeEach
    void a_pool() throws InterruptedException {
        views = new ViewsUnderTest(stores, Map.of("platzwart.views.writing-share", 1.0));
        views.happened(Samples.defined("swim"), opened(DAY, 10));
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_booking_gets_into_its_view() throws InterruptedException {
        var hold = held(booking(1), 2);
        awaitWritten(views.happened(hold, confirmed(hold)).getLast().position());

        assertThat(views.bean(BookingsView.class).find(hold.booking()).block())
                .containsEntry("state", "CONFIRMED")
                .containsEntry("version", 1L)
                .containsEntry("day", "swim/2026-06-03")
                .containsEntry("places", 2)
                .containsEntry("until", null);
    }

    @Test
    void a_restart_fills_the_memory_from_the_documents_and_the_rest_from_the_log() throws InterruptedException {
        awaitWritten(views.happened(held(booking(1), 3)).getLast().position());
        views.bean(KeptViews.class).stop();
        long last = views.happened(held(booking(2), 2)).getLast().position();
        var before = views.bean(AvailabilityView.class).find(DAY);

        views = views.restarted();

        views.awaitFeed(last);
        assertThat(views.bean(AvailabilityView.class).find(DAY)).isEqualTo(before);
        views.web
                .get()
                .uri("/api/v1/calendars")
                .exchange()
                .expectBody()
                .jsonPath("$.calendars[0].id")
                .isEqualTo("swim");
    }

    @Test
    void a_crash_after_the_documents_and_before_the_token_changes_nothing() throws Exception {
        awaitWritten(views.happened(held(booking(1), 3)).getLast().position());
        awaitWritten(views.happened(confirmed(held(booking(1), 3))).getLast().position());
        List<Document> before = bookings();
        views.bean(KeptViews.class).stop();
        // as if the token had not been written: it says less than the documents hold
        ViewStore store = views.bean(ViewStore.class);
        for (String view : List.of("bookings", "availability", "calendars")) {
            store.put(new ViewToken(view, store.token(view).collection(), 1));
        }

        views = views.restarted();

        awaitWritten(views.bean(EventLog.class).lastPosition());
        assertThat(bookings()).isEqualTo(before);
        assertThat(views.bean(AvailabilityView.class).find(DAY)).contains(folded(DAY));
    }

    @Test
    void a_crash_before_the_documents_loses_nothing() throws Exception {
        awaitWritten(views.happened(held(booking(1), 3)).getLast().position());
        views.bean(KeptViews.class).stop();
        views.happened(confirmed(held(booking(1), 3)), held(booking(2), 1));

        views = views.restarted();

        awaitWritten(views.bean(EventLog.class).lastPosition());
        assertThat(bookings()).extracting(booking -> booking.getString("state")).containsExactly("CONFIRMED", "HELD");
    }

    @Test
    void a_view_rebuilt_while_facts_come_in_equals_the_fold_of_all() throws Exception {
        GeneratedHistory history = new GeneratedHistory(7, 2, 5);
        history.write(3_000, 100, views.events::append);
        List<String> all = views.bean(KeptViews.class).rebuild().names();
        assertThat(all).containsExactly("availability", "bookings", "calendars");

        var rebuilt = views.bean(KeptViews.class).rebuild().start(all);
        history.write(3_000, 50, views.events::append);
        rebuilt.get(60, TimeUnit.SECONDS);

        awaitWritten(views.bean(EventLog.class).lastPosition());
        List<Document> live = bookings();
        views.bean(KeptViews.class).rebuild().start(all).get(60, TimeUnit.SECONDS);
        assertThat(bookings()).isEqualTo(live).hasSizeGreaterThan(1_000);
        for (Document document : documents("availability")) {
            DayId day = DayId.of(document.getString("_id"));
            assertThat(Document.parse(views.json(folded(day).snapshot()))).isEqualTo(document.get("occupancy"));
        }
        assertThat(views.bean(KeptViews.class)
                        .rebuild()
                        .progress("bookings")
                        .orElseThrow()
                        .state())
                .isEqualTo(ViewRebuild.State.DONE);
    }

    private Occupancy folded(DayId day) {
        var facts = views.bean(EventLog.class).ofStream("day:" + day, 0);
        var first = (DayOpened) facts.getFirst().fact();
        var occupancy = Occupancy.of(day, first.plan());
        for (var fact : facts.subList(1, facts.size())) {
            occupancy = occupancy.evolve((DayEvent) fact.fact());
        }
        return occupancy;
    }

    private List<Document> bookings() {
        return documents("bookings").stream()
                .sorted(Comparator.comparing(booking -> booking.getString("_id")))
                .toList();
    }

    private List<Document> documents(String view) {
        ViewStore store = views.bean(ViewStore.class);
        return store.find(store.token(view).collection(), Filters.empty());
    }

    private void awaitWritten(long position) {
        await().atMost(20, TimeUnit.SECONDS).until(() -> views.bean(KeptViews.class).positions().values().stream()
                .allMatch(written -> written >= position));
    }
}
