// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Where the document with an id is. */
final class MongoIdIndex extends AbstractUniqueIndex<Long> {

    private final MVMap<Object, Long> ids;

    MongoIdIndex(String name, List<IndexKey> keys, MVMap<Object, Long> ids) {
        super(name, keys, false);
        this.ids = ids;
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Long> collection) {
        // the collection notices when it adds the document, so that the tree is searched once
    }

    @Override
    public synchronized void add(Document document, Long position, MongoCollection<Long> collection) {
        // it was added with the document
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Long position) {
        throw new UnsupportedOperationException("an id is added with its document");
    }

    @Override
    protected @Nullable Long removeDocument(KeyValue key) {
        // it is removed with the document
        return getPosition(key);
    }

    @Override
    protected @Nullable Long getPosition(KeyValue key) {
        return ids.get(MongoFileCollection.key(key.get(0)));
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Long>> getIterable() {
        return ids.entrySet().stream()
                .map(entry -> Map.entry(new KeyValue(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    public long getCount() {
        return ids.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        ids.clear();
    }
}
