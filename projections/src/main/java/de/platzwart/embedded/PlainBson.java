// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/**
 * Writes what documents of views are made of. The driver looks up a codec for the class of each value, and driver and
 * embedded server both look at their buffers for each byte: more than a third of what a rebuild spends on writing went
 * there.
 */
public final class PlainBson {
    private PlainBson() {}

    /** Null if there is something else in it, which whoever made the document knows how to write. */
    public static byte @Nullable [] encode(Map<String, ?> document) {
        var output = new BsonBytes();
        return write(output, document) ? output.toArray() : null;
    }

    private static boolean write(BsonBytes output, Map<?, ?> document) {
        int start = begin(output);
        for (var field : document.entrySet()) {
            if (!(field.getKey() instanceof String name)
                    || name.indexOf('\0') >= 0
                    || !write(output, name, field.getValue())) return false;
        }
        return end(output, start);
    }

    private static boolean write(BsonBytes output, List<?> list) {
        int start = begin(output);
        int index = 0;
        for (Iterator<?> values = list.iterator(); values.hasNext(); index++) {
            if (!write(output, Integer.toString(index), values.next())) return false;
        }
        return end(output, start);
    }

    private static int begin(BsonBytes output) {
        int start = output.size();
        output.putInt(0); // the length, which is not known yet
        return start;
    }

    private static boolean end(BsonBytes output, int start) {
        output.put(0);
        output.putIntAt(start, output.size() - start);
        return true;
    }

    private static boolean write(BsonBytes output, String name, @Nullable Object value) {
        switch (value) {
            case null -> name(output, BsonType.NULL, name);
            case String text -> name(output, BsonType.STRING, name).putText(text);
            case Integer number -> name(output, BsonType.INT32, name).putInt(number);
            case Long number -> name(output, BsonType.INT64, name).putLong(number);
            case Double number -> name(output, BsonType.DOUBLE, name).putLong(Double.doubleToRawLongBits(number));
            case Boolean truth -> name(output, BsonType.BOOLEAN, name).put(truth ? 1 : 0);
            case Instant moment -> name(output, BsonType.DATE_TIME, name).putLong(moment.toEpochMilli());
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

    private static BsonBytes name(BsonBytes output, BsonType type, String name) {
        output.put(type.getValue());
        output.putName(name);
        return output;
    }
}
