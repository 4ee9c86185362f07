// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.bson.BsonType;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.BsonOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes what documents of views are made of. The driver looks up a codec for the class of each value, and the embedded
 * server looks at its buffer for each byte: more than a third of what a rebuild spends on writing went there.
 */
public final class PlainBson {
    private static final int USUAL_SIZE = 512;

    private PlainBson() {}

    /** Null if there is something else in it, which whoever made the document knows how to write. */
    public static byte @Nullable [] encode(Map<String, ?> document) {
        try (var output = new BasicOutputBuffer(USUAL_SIZE)) {
            return write(output, document) ? output.toByteArray() : null;
        }
    }

    private static boolean write(BsonOutput output, Map<?, ?> document) {
        int start = begin(output);
        for (var field : document.entrySet()) {
            if (!(field.getKey() instanceof String name) || !write(output, name, field.getValue())) return false;
        }
        return end(output, start);
    }

    private static boolean write(BsonOutput output, List<?> list) {
        int start = begin(output);
        int index = 0;
        for (Iterator<?> values = list.iterator(); values.hasNext(); index++) {
            if (!write(output, Integer.toString(index), values.next())) return false;
        }
        return end(output, start);
    }

    private static int begin(BsonOutput output) {
        int start = output.getPosition();
        output.writeInt32(0); // the length, which is not known yet
        return start;
    }

    private static boolean end(BsonOutput output, int start) {
        output.writeByte(0);
        output.writeInt32(start, output.getPosition() - start);
        return true;
    }

    private static boolean write(BsonOutput output, String name, @Nullable Object value) {
        switch (value) {
            case null -> name(output, BsonType.NULL, name);
            case String text -> name(output, BsonType.STRING, name).writeString(text);
            case Integer number -> name(output, BsonType.INT32, name).writeInt32(number);
            case Long number -> name(output, BsonType.INT64, name).writeInt64(number);
            case Double number -> name(output, BsonType.DOUBLE, name).writeDouble(number);
            case Boolean truth -> name(output, BsonType.BOOLEAN, name).writeByte(truth ? 1 : 0);
            case Instant moment -> name(output, BsonType.DATE_TIME, name).writeInt64(moment.toEpochMilli());
            case Map<?, ?> document -> {
                return write(name(output, BsonType.DOCUMENT, name), document);
            }
            case List<?> list -> {
                return write(name(output, BsonType.ARRAY, name), list);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static BsonOutput name(BsonOutput output, BsonType type, String name) {
        output.writeByte(type.getValue());
        output.writeCString(name);
        return output;
    }
}
