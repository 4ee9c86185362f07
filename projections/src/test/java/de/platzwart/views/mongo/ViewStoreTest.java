// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import de.platzwart.embedded.TemporaryStores;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ViewStoreTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private MongoClient client;
    private ViewStore store;

    @BeforeEach
    void an_empty_database() throws SQLException {
        stores.renew();
        client = stores.mongoClient();
        store = new ViewStore(client.getDatabase(stores.mongo().database()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_repeat_and_an_older_change_change_nothing_and_the_others_are_written() {
        store.write("things", List.of(change("a", 2, "second")));

        store.write("things", List.of(change("a", 2, "repeated"), change("a", 1, "older"), change("b", 0, "new")));

        assertThat(store.find("things", Filters.empty()))
                .extracting(document -> document.getString("_id") + " " + document.getString("text"))
                .containsExactlyInAnyOrder("a second", "b new");
    }

    @Test
    void a_collection_is_filled_with_whatever_the_driver_can_write() {
        ObjectId odd = new ObjectId();
        Instant moment = Instant.parse("2026-06-03T07:00:00Z");

        store.fill(
                "things",
                List.of(
                        new Change("a", 3, new Document("at", moment).append("none", null), true),
                        new Change("b", 4, new Document("at", moment).append("odd", odd), true),
                        change("c", 5, "not whole")));

        assertThat(store.find("things", Filters.empty()))
                .containsExactlyInAnyOrder(
                        new Document("_id", "a")
                                .append("version", 3L)
                                .append("at", Date.from(moment))
                                .append("none", null),
                        new Document("_id", "b")
                                .append("version", 4L)
                                .append("at", Date.from(moment))
                                .append("odd", odd),
                        new Document("_id", "c").append("version", 5L).append("text", "not whole"));
    }

    @Test
    void a_newer_change_keeps_the_fields_it_does_not_name() {
        store.write("things", List.of(new Change("a", 0, new Document("text", "first").append("kept", 1), true)));

        store.write("things", List.of(change("a", 3, "third")));

        Document found = store.find("things", Filters.eq("_id", "a")).getFirst();
        assertThat(found)
                .containsEntry("kept", 1)
                .containsEntry("text", "third")
                .containsEntry("version", 3L);
    }

    @Test
    void a_token_never_goes_backwards_and_only_where_the_view_lives() {
        ViewToken first = store.token("things");
        assertThat(store.advance(new ViewToken("things", first.collection(), 10)))
                .isTrue();
        assertThat(store.advance(new ViewToken("things", first.collection(), 5)))
                .isTrue();
        assertThat(store.token("things").position()).isEqualTo(10);

        store.put(new ViewToken("things", "elsewhere", 7));

        assertThat(store.advance(new ViewToken("things", first.collection(), 20)))
                .isFalse();
        assertThat(store.token("things")).isEqualTo(new ViewToken("things", "elsewhere", 7));
    }

    private static Change change(String id, long version, String text) {
        return new Change(id, version, new Document("text", text), false);
    }
}
