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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents one after the other, as they came, and where each id is. Ids come in any order: a page of the tree of ids
 * has a hundred of them, where one of documents had ten, so that a new document makes fewer pages be written again.
 * What is handed out is a copy, so that nobody changes what is being written to the file.
 */
final class MongoFileCollection extends AbstractSynchronizedMongoCollection<Long> {

    private final MVMap<Long, byte[]> documents;
    private final MVMap<Object, Long> ids;
    private final @Nullable String idField;

    MongoFileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Long, byte[]> documents,
            MVMap<Object, Long> ids) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.ids = ids;
        this.idField = options.getIdField();
    }

    /** An id as a key: numbers are equal to each other whatever their type. */
    static Object key(@Nullable Object id) {
        return Missing.ofNullable(new KeyValue(id).normalized().get(0));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        Long last = documents.lastKey();
        Long position = last == null ? 0 : last + 1;
        if (idField != null && ids.putIfAbsent(key(document.get(idField)), position) != null) {
            throw new DuplicateKeyError(this, "_id: " + document.get(idField));
        }
        documents.put(position, Bson.encode(document));
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        // the server's own lists of collections have their names as ids, and a name may change
        if (idField != null && !Objects.equals(before.get(idField), after.get(idField))) {
            ids.remove(key(before.get(idField)));
            ids.put(key(after.get(idField)), position);
        }
        documents.put(position, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Long position) {
        var removed = Objects.requireNonNull(documents.remove(position));
        if (idField != null) ids.remove(key(Bson.decode(removed).get(idField)));
    }

    @Override
    protected Document getDocument(Long position) {
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
        var cursor = ids.cursor(range.from(), range.to(), false);
        var found = stream(cursor).map(_ -> getDocument(cursor.getValue()));
        return matchDocumentsFromStream(found, query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        var cursor = documents.cursor(null, null, isNaturalDescending(order));
        var all = stream(cursor).map(_ -> Bson.decode(cursor.getValue()));
        return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        var cursor = documents.cursor(null, null, false);
        return stream(cursor).map(position -> new DocumentWithPosition<>(Bson.decode(cursor.getValue()), position));
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

    /** The keys of a cursor; one after the other, so that its value is that of the key at hand. */
    private static <K, V> Stream<K> stream(Cursor<K, V> cursor) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false);
    }
}
