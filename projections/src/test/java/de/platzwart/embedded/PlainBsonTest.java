// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class PlainBsonTest {
    private static final Document ALL = new Document("text", "Grüße, 水")
            .append("empty", "")
            .append("number", 7)
            .append("long", 1L << 40)
            .append("part", 0.5)
            .append("yes", true)
            .append("no", false)
            .append("past", Instant.parse("1969-12-31T23:59:59.999Z"))
            .append("moment", Instant.parse("2026-06-03T07:00:00.123Z"))
            .append("nothing", null)
            .append("list", Arrays.asList(1, "two", null, List.of(), new Document("deep", List.of(3L))))
            .append("umlauts", "Größe 😀 ".repeat(200))
            .append("document", new Document("ä", new Document()));

    @Test
    void the_bytes_are_those_of_the_driver() {
        var driver = new RawBsonDocument(
                ALL, MongoClientSettings.getDefaultCodecRegistry().get(Document.class));

        assertThat(new RawBsonDocument(PlainBson.encode(ALL))).isEqualTo(driver);
        assertThat(PlainBson.encode(ALL)).hasSize(driver.getByteBuffer().remaining());
    }

    @Test
    void what_it_does_not_know_it_leaves_to_others_however_deep_it_is() {
        assertThat(PlainBson.encode(new Document("id", new ObjectId()))).isNull();
        assertThat(PlainBson.encode(new Document("no\0name", 1))).isNull();
        assertThat(PlainBson.encode(new Document("list", List.of(new Document("id", new ObjectId())))))
                .isNull();
    }
}
