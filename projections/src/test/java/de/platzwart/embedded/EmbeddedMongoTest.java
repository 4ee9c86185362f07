// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EmbeddedMongoTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void documents_survive_a_restart() {
        withDatabase(database -> await(database.getCollection("bookings").insertMany(documents(100))));
        withDatabase(database -> {
            var bookings = database.getCollection("bookings");
            assertThat(await(bookings.countDocuments())).isEqualTo(100);
            assertThat(await(bookings.find(eq("_id", "d042")).first())).isEqualTo(document(42));
        });
    }

    @Test
    void a_view_filled_beside_takes_the_place_of_the_old_one_and_keeps_it_after_a_restart() {
        withDatabase(database -> {
            await(database.getCollection("view").insertMany(documents(3)));
            await(database.getCollection("view.next").insertMany(documents(7)));
            complete(database.getCollection("view").drop());
            complete(database.getCollection("view.next")
                    .renameCollection(new MongoNamespace(database.getName(), "view")));
        });
        withDatabase(database -> {
            var view = database.getCollection("view");
            assertThat(await(view.countDocuments())).isEqualTo(7);
            await(view.replaceOne(eq("_id", "d006"), document(6).append("more", true)));
            assertThat(await(view.find(eq("_id", "d006")).first())).containsEntry("more", true);
            assertThat(list(database.listCollectionNames())).containsExactly("view");
        });
    }

    @Test
    void unique_fields_stay_unique_after_a_restart_and_a_new_name() {
        withDatabase(database -> {
            var first = database.getCollection("first");
            await(first.createIndex(new Document("number", 1), new IndexOptions().unique(true)));
            await(first.insertMany(documents(3)));
            complete(first.renameCollection(new MongoNamespace(database.getName(), "second")));
        });
        withDatabase(database -> {
            var second = database.getCollection("second");
            assertThatThrownBy(() -> await(second.insertOne(document(2).append("_id", "other"))))
                    .isInstanceOf(MongoWriteException.class);
            await(second.deleteOne(eq("_id", "d002")));
            await(second.insertOne(document(2).append("_id", "other")));
        });
    }

    @Test
    void a_condition_beside_the_id_guards_against_older_versions() {
        withDatabase(database -> {
            var view = database.getCollection("view");
            await(view.insertOne(new Document("_id", "a").append("version", 5)));
            var newer = new Document("_id", "a").append("version", 6);
            var guard = and(eq("_id", "a"), lt("version", 6));
            assertThat(await(view.replaceOne(guard, newer)).getMatchedCount()).isEqualTo(1);
            assertThat(await(view.replaceOne(guard, newer)).getMatchedCount()).isZero();
            assertThatThrownBy(() -> await(view.replaceOne(guard, newer, new ReplaceOptions().upsert(true))))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
        });
    }

    @Test
    void ids_between_two_bounds_are_found_in_order() {
        withDatabase(database -> {
            var days = database.getCollection("days");
            await(days.insertMany(documents(50)));
            await(days.insertOne(new Document("_id", 17)));
            assertThat(list(days.find(and(gte("_id", "d010"), lt("_id", "d013")))))
                    .containsExactly(document(10), document(11), document(12));
            assertThat(list(days.find(gte("_id", "d049")))).containsExactly(document(49));
            assertThat(await(days.find().sort(new Document("$natural", -1)).first()))
                    .containsEntry("_id", 17);
            assertThat(await(days.find(eq("_id", 17L)).first())).isEqualTo(new Document("_id", 17));
        });
    }

    @Test
    void a_damaged_file_is_put_aside_and_the_views_start_empty() throws IOException {
        withDatabase(database -> await(database.getCollection("view").insertMany(documents(10))));
        var file = folder.resolve("mongo/views.mv");
        var damaged = new byte[(int) Files.size(file)];
        Files.write(file, damaged);
        withDatabase(database -> assertThat(await(database.getCollection("view").countDocuments()))
                .isZero());
        assertThat(folder.resolve("mongo/views.damaged")).hasBinaryContent(damaged);
    }

    private void withDatabase(Consumer<MongoDatabase> work) {
        try (var server = EmbeddedMongo.start(folder);
                var client = MongoClients.create(server.access().url())) {
            work.accept(client.getDatabase(server.access().database()));
        }
    }

    private static List<Document> documents(int count) {
        return IntStream.range(0, count).mapToObj(EmbeddedMongoTest::document).toList();
    }

    private static Document document(int number) {
        return new Document("_id", "d%03d".formatted(number))
                .append("number", number)
                .append("slots", List.of(new Document("start", "09:00").append("free", 300L), "x"));
    }

    private static <T> T await(Publisher<T> publisher) {
        return Mono.from(publisher).blockOptional().orElseThrow();
    }

    private static void complete(Publisher<Void> publisher) {
        Mono.from(publisher).block();
    }

    private static <T> List<T> list(Publisher<T> publisher) {
        return Flux.from(publisher).collectList().blockOptional().orElseThrow();
    }
}
