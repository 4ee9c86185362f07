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

/** The documents are stored by their id, so they are the index of their ids. */
final class MongoIdIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, byte[]> documents;

    MongoIdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Object> collection) {
        // the collection notices when it adds the document, so that the tree is searched once
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        // the document itself was added, and that is all there is to do
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        throw new UnsupportedOperationException("an id is added with its document");
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        // the document itself is removed next
        return getPosition(key);
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        var position = MongoFileCollection.position(key.get(0));
        return documents.containsKey(position) ? position : null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return documents.keySet().stream()
                .map(id -> Map.entry(new KeyValue(id), id))
                .toList();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // goes with the documents
    }
}
