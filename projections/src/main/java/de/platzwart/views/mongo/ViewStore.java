// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.InsertManyResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The database of the views: their collections, and a token for each. Blocks, except where it says Mono. */
public final class ViewStore {
    private static final int PORTION = 500;

    /** While the store takes one, the next is encoded. */
    private static final int PORTIONS_UNDER_WAY = 2;

    private static final int DUPLICATE_KEY = 11_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final InsertManyOptions UNORDERED_INSERTS = new InsertManyOptions().ordered(false);

    private final MongoDatabase database;

    public ViewStore(MongoDatabase database) {
        this.database = database;
    }

    /** Where the view lives; a view that is not there yet gets an empty place. */
    public ViewToken token(String view) {
        return await(findToken(view).switchIfEmpty(Mono.fromSupplier(() -> {
            ViewToken first = new ViewToken(view, view + "-0", 0);
            put(first);
            return first;
        })));
    }

    public Mono<ViewToken> findToken(String view) {
        return Mono.from(tokens().find(Filters.eq("_id", view)).first())
                .map(found -> new ViewToken(
                        view,
                        Objects.requireNonNull(found.getString("collection")),
                        ((Number) Objects.requireNonNull(found.get("position"))).longValue()));
    }

    /** From now on the view lives there. */
    void put(ViewToken token) {
        Document document = new Document("_id", token.view())
                .append("collection", token.collection())
                .append("position", token.position());
        await(tokens().replaceOne(Filters.eq("_id", token.view()), document, new ReplaceOptions().upsert(true)));
    }

    /** Never backwards. False when the view lives somewhere else by now. */
    boolean advance(ViewToken token) {
        Bson here = Filters.and(Filters.eq("_id", token.view()), Filters.eq("collection", token.collection()));
        return await(tokens().updateOne(here, Updates.max("position", token.position())))
                        .getMatchedCount()
                > 0;
    }

    /** Writes what is newer than what is there. */
    void write(String collection, List<Change> changes) {
        portions(changes).forEach(portion -> writePortion(collection, portion));
    }

    private void writePortion(String collection, List<Change> changes) {
        try {
            await(documents(collection)
                    .bulkWrite(changes.stream().map(Change::ifNewer).toList(), UNORDERED));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            // the others are there already, as new or newer
        }
    }

    /** Writes into a collection that nobody else writes. Neighbours go together: a store has to rewrite fewer pages. */
    void fill(String collection, List<Change> changes) {
        List<Change> whole = changes.stream()
                .filter(Change::whole)
                .sorted(Comparator.comparing(Change::id))
                .toList();
        Flux.fromIterable(portions(whole))
                .flatMap(portion -> insert(collection, portion), PORTIONS_UNDER_WAY)
                .blockLast();
        write(collection, changes.stream().filter(change -> !change.whole()).toList());
    }

    private Mono<InsertManyResult> insert(String collection, List<Change> portion) {
        List<RawBsonDocument> documents = portion.stream().map(Change::document).toList();
        return Mono.from(database.getCollection(collection, RawBsonDocument.class)
                        .insertMany(documents, UNORDERED_INSERTS))
                .timeout(PATIENCE);
    }

    private static <T> List<List<T>> portions(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + PORTION)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + PORTION)))
                .toList();
    }

    void drop(String collection) {
        await(Mono.from(documents(collection).drop()).thenReturn(true));
    }

    public List<Document> find(String collection, Bson filter) {
        return await(Flux.from(documents(collection).find(filter)).collectList());
    }

    public Mono<Document> findOne(String collection, String id) {
        return Mono.from(documents(collection).find(Filters.eq("_id", id)).first());
    }

    private MongoCollection<Document> documents(String collection) {
        return database.getCollection(collection);
    }

    private MongoCollection<Document> tokens() {
        return database.getCollection("tokens");
    }

    private static <T> T await(Publisher<T> work) {
        @Nullable T result = Mono.from(work).block(PATIENCE);
        return Objects.requireNonNull(result, "MongoDB answers every write");
    }
}
