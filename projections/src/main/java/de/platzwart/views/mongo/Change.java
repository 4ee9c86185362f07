// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import de.platzwart.embedded.PlainBson;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/**
 * How a document has to look.
 *
 * @param fields made when they are written: while many changes wait, what they are made of takes less room
 * @param version grows with every fact of what the document is about; an older one never overwrites a newer one
 * @param whole whether the fields are all there is, from the first fact on
 */
public record Change(String id, long version, Supplier<Document> fields, boolean whole) {
    private static final Codec<Document> ANYTHING =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    public Change(String id, long version, Document fields, boolean whole) {
        this(id, version, () -> fields, whole);
    }

    /** As the bytes that are sent. */
    RawBsonDocument document() {
        Document document = new Document("_id", id).append("version", version);
        document.putAll(fields.get());
        byte[] plain = PlainBson.encode(document);
        return plain == null ? new RawBsonDocument(document, ANYTHING) : new RawBsonDocument(plain);
    }

    /** Where a newer one is there already, the filter finds nothing and the insert fails on the id: no harm done. */
    UpdateOneModel<Document> ifNewer() {
        Document set = new Document("version", version);
        set.putAll(fields.get());
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.lt("version", version)), new Document("$set", set), UPSERT);
    }
}
