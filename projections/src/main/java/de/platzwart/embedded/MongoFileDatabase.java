// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** One map per collection, with its documents, and one per unique index. */
final class MongoFileDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private static final String DOCUMENTS = "rows/";
    private static final String INDEX = "index/";

    /** The index of ids that every collection has; no other is named like a field. */
    private static final String ID = "_id";

    private final MVStore store;

    MongoFileDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** The databases that the store has. */
    static Set<String> names(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('/', DOCUMENTS.length())))
                .collect(Collectors.toSet());
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String collection, CollectionOptions options) {
        return new MongoFileCollection(
                this, collection, options, cursorRegistry, documents(collection), positions(collection, ID));
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id"))
            return new MongoIdIndex(index, keys, positions(collection, ID));
        return new MongoUniqueIndex(index, keys, sparse, positions(collection, index));
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexName(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(documentsName(getDatabaseName(), collection));
        store.removeMap(indexName(collection, ID));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        var oldName = collection.getCollectionName();
        super.moveCollection(from, collection, newName);
        rename(documentsName(from.getDatabaseName(), oldName), documentsName(getDatabaseName(), newName));
        var oldPrefix = indexPrefix(from.getDatabaseName(), oldName);
        for (var map : List.copyOf(store.getMapNames())) {
            if (map.startsWith(oldPrefix))
                rename(map, indexPrefix(getDatabaseName(), newName) + map.substring(oldPrefix.length()));
        }
    }

    @Override
    protected long getStorageSize() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Long, byte[]> documents(String collection) {
        return store.openMap(
                documentsName(getDatabaseName(), collection),
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    /** Where documents are, by what an index knows of them. */
    private MVMap<Object, Long> positions(String collection, String index) {
        return store.openMap(
                indexName(collection, index),
                new MVMap.Builder<Object, Long>().keyType(MongoKeyType.INSTANCE).valueType(LongDataType.INSTANCE));
    }

    private void rename(String map, String newName) {
        store.renameMap(store.openMap(map), newName);
    }

    private String indexName(String collection, String index) {
        return indexPrefix(getDatabaseName(), collection) + index;
    }

    private static String documentsName(String database, String collection) {
        return DOCUMENTS + database + "/" + collection;
    }

    private static String indexPrefix(String database, String collection) {
        return INDEX + database + "/" + collection + "/";
    }
}
