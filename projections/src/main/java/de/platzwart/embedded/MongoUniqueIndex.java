// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** From the values of some fields to the one document that has them. */
final class MongoUniqueIndex extends AbstractUniqueIndex<Long> {

    private final MVMap<Object, Long> positions;

    MongoUniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<Object, Long> positions) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Long position) {
        return positions.putIfAbsent(key, position) == null;
    }

    @Override
    protected @Nullable Long removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected @Nullable Long getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Long>> getIterable() {
        return positions.entrySet().stream()
                .map(entry -> Map.entry((KeyValue) entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
