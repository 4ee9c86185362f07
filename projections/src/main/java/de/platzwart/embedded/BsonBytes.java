// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes as BSON puts them one after the other, in an array that grows. */
final class BsonBytes {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[512];
    private int size;

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void put(int oneByte) {
        int at = grow(Byte.BYTES);
        bytes[at] = (byte) oneByte;
    }

    void putInt(int number) {
        int at = grow(Integer.BYTES);
        INT.set(bytes, at, number);
    }

    void putIntAt(int at, int number) {
        INT.set(bytes, at, number);
    }

    void putLong(long number) {
        int at = grow(Long.BYTES);
        LONG.set(bytes, at, number);
    }

    /** Ends with a zero, and must have none in it. */
    void putName(String name) {
        put(name.getBytes(UTF_8));
        put(0);
    }

    /** Begins with its length, and ends with a zero. */
    void putText(String text) {
        byte[] written = text.getBytes(UTF_8);
        putInt(written.length + 1);
        put(written);
        put(0);
    }

    private void put(byte[] more) {
        int at = grow(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
    }

    /** Where so many bytes more go. */
    private int grow(int more) {
        int at = size;
        size = Math.addExact(at, more);
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, bytes.length * 2));
        }
        return at;
    }
}
