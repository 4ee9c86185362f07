// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids between which a query's answers lie, both included, null for no bound. It may be too wide: each document is
 * still matched with the query.
 */
record MongoIdRange(@Nullable Object from, @Nullable Object to) {

    private static final Set<String> LOWER = Set.of("$gt", "$gte");
    private static final Set<String> UPPER = Set.of("$lt", "$lte");

    /** Null if the query says nothing of use about the id. */
    static @Nullable MongoIdRange in(Document query) {
        var range = ofId(query.get("_id"));
        return range == null && query.get("$and") instanceof Collection<?> parts ? inAnyOf(parts) : range;
    }

    private static @Nullable MongoIdRange ofId(@Nullable Object id) {
        if (id instanceof String) return new MongoIdRange(id, id);
        if (!(id instanceof Document conditions) || conditions.isEmpty()) return null;
        Object from = null;
        Object to = null;
        for (Map.Entry<String, Object> condition : conditions.entrySet()) {
            if (!(condition.getValue() instanceof String)) return null;
            if (LOWER.contains(condition.getKey())) from = condition.getValue();
            else if (UPPER.contains(condition.getKey())) to = condition.getValue();
            else return null;
        }
        return new MongoIdRange(from, to);
    }

    /** All parts must be true of an answer, so what one of them says is enough. */
    private static @Nullable MongoIdRange inAnyOf(Collection<?> parts) {
        for (var part : parts) {
            var range = part instanceof Document query ? in(query) : null;
            if (range != null) return range;
        }
        return null;
    }
}
