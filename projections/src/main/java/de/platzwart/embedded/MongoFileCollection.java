// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Objects;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents by their id. What is handed out is a copy, so that nobody changes what is being written to the file. */
final class MongoFileCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;
    private final @Nullable String idField;

    MongoFileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.idField = options.getIdField();
    }

    /** The key of a document with this id: numbers are equal to each other whatever their type. */
    static Object position(@Nullable Object id) {
        return Missing.ofNullable(new KeyValue(id).normalized().get(0));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var position = idField == null ? UUID.randomUUID().toString() : position(document.get(idField));
        if (documents.putIfAbsent(position, Bson.encode(document)) != null) {
            throw new DuplicateKeyError(this, "_id: " + document.get(idField));
        }
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Object position) {
        return Bson.decode(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        var range = MongoIdRange.in(query);
        if (range == null) return super.queryDocuments(query, order, skip, limit, batchSize, projection);
        return matchDocumentsFromStream(
                stream(documents.cursor(range.from(), range.to(), false)).map(DocumentWithPosition::getDocument),
                query,
                order,
                skip,
                limit,
                batchSize,
                projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        return matchDocumentsFromStream(
                stream(documents.cursor(null, null, isNaturalDescending(order))).map(DocumentWithPosition::getDocument),
                query,
                order,
                skip,
                limit,
                batchSize,
                projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return stream(documents.cursor(null, null, false));
    }

    /** Sizes are asked for hardly ever, so they are not counted along with every change. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    private static Stream<DocumentWithPosition<Object>> stream(Cursor<Object, byte[]> cursor) {
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, 0) {
                    @Override
                    public boolean tryAdvance(Consumer<? super DocumentWithPosition<Object>> action) {
                        if (!cursor.hasNext()) return false;
                        var position = cursor.next();
                        action.accept(new DocumentWithPosition<>(Bson.decode(cursor.getValue()), position));
                        return true;
                    }
                },
                false);
    }
}
