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

/** One map per collection, from id to document, and one per unique index other than {@code _id}. */
final class MongoFileDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

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
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new MongoFileCollection(this, collection, options, cursorRegistry, documents(collection));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id"))
            return new MongoIdIndex(index, keys, documents(collection));
        return new MongoUniqueIndex(
                index,
                keys,
                sparse,
                store.openMap(
                        indexName(collection, index),
                        new MVMap.Builder<Object, Object>()
                                .keyType(MongoKeyType.INSTANCE)
                                .valueType(MongoKeyType.INSTANCE)));
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexName(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(documentsName(getDatabaseName(), collection));
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

    private MVMap<Object, byte[]> documents(String collection) {
        return store.openMap(
                documentsName(getDatabaseName(), collection),
                new MVMap.Builder<Object, byte[]>()
                        .keyType(MongoKeyType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
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
