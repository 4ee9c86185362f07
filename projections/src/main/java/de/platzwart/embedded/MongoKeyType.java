// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Ids of documents and keys of unique indexes. The usual id is a string and is compared as one; anything else has only
 * some order, by its bytes.
 */
final class MongoKeyType extends BasicDataType<Object> {

    static final MongoKeyType INSTANCE = new MongoKeyType();

    private static final byte MISSING = 0;
    private static final byte STRING = 1;
    private static final byte SEVERAL = 2;
    private static final byte OTHER = 3;
    private static final int USUAL_SIZE = 64;

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof String string && other instanceof String otherString) return string.compareTo(otherString);
        byte kind = kindOf(one);
        int byKind = Byte.compare(kind, kindOf(other));
        if (byKind != 0 || kind == MISSING) return byKind;
        if (one instanceof KeyValue keys && other instanceof KeyValue otherKeys) return compareAll(keys, otherKeys);
        return Arrays.compareUnsigned(encode(one), encode(other));
    }

    @Override
    public int getMemory(Object key) {
        return key instanceof String string ? StringDataType.INSTANCE.getMemory(string) : USUAL_SIZE;
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        buffer.put(kindOf(key));
        switch (key) {
            case String string -> StringDataType.INSTANCE.write(buffer, string);
            case KeyValue keys -> {
                buffer.putVarInt(keys.size());
                for (var each : keys) write(buffer, Missing.ofNullable(each));
            }
            case Missing nothing -> {}
            default -> ByteArrayDataType.INSTANCE.write(buffer, encode(key));
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return switch (buffer.get()) {
            case MISSING -> Missing.getInstance();
            case STRING -> StringDataType.INSTANCE.read(buffer);
            case SEVERAL -> readSeveral(buffer);
            default ->
                Missing.ofNullable(
                        Bson.decode(ByteArrayDataType.INSTANCE.read(buffer)).get("v"));
        };
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    private int compareAll(KeyValue one, KeyValue other) {
        int bySize = Integer.compare(one.size(), other.size());
        for (int i = 0; bySize == 0 && i < one.size(); i++) {
            int byElement = compare(Missing.ofNullable(one.get(i)), Missing.ofNullable(other.get(i)));
            if (byElement != 0) return byElement;
        }
        return bySize;
    }

    private KeyValue readSeveral(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        var values = new ArrayList<Object>(size);
        for (int i = 0; i < size; i++) values.add(read(buffer));
        return new KeyValue(values);
    }

    private static byte kindOf(Object key) {
        return switch (key) {
            case Missing nothing -> MISSING;
            case String string -> STRING;
            case KeyValue keys -> SEVERAL;
            default -> OTHER;
        };
    }

    private static byte[] encode(Object value) {
        return Bson.encode(new Document("v", value));
    }
}
