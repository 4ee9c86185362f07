// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts one response together from the bytes as they come: with a length, or in chunks. */
final class ResponseReader {
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "\r\nconnection: close".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[4_096];
    private ByteBuffer view = ByteBuffer.wrap(bytes);
    private int end;
    private int headEnd = -1;
    private int length;
    private boolean closes;

    /** Reads what there is; the whole response if it is complete now. */
    @Nullable
    Answer read(SocketChannel channel) throws IOException {
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 4);
            view = ByteBuffer.wrap(bytes);
        }
        view.limit(bytes.length).position(end);
        int count = channel.read(view);
        if (count < 0) {
            throw new IOException("closed by the server");
        }
        end += count;
        if (headEnd < 0) {
            readHead();
        }
        if (headEnd < 0) {
            return null;
        }
        int bodyEnd = length >= 0 ? headEnd + length : withoutChunks();
        if (bodyEnd < 0 || bodyEnd > end) {
            return null;
        }
        int status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        return new Answer(status, bytes, headEnd, bodyEnd);
    }

    /** Whether the server will close the connection after this response. */
    boolean closes() {
        return closes;
    }

    void clear() {
        end = 0;
        headEnd = -1;
        closes = false;
    }

    private void readHead() {
        for (int i = 0; i + 3 < end; i++) {
            if (bytes[i] == '\r' && bytes[i + 2] == '\r' && bytes[i + 1] == '\n' && bytes[i + 3] == '\n') {
                headEnd = i + 4;
                break;
            }
        }
        if (headEnd < 0) {
            return;
        }
        closes = find(CLOSE) >= 0;
        int at = find(LENGTH);
        if (at >= 0) {
            length = number(at + LENGTH.length);
        } else {
            length = find(CHUNKED) >= 0 ? -1 : 0;
        }
    }

    private int find(byte[] wanted) {
        for (int i = 0; i + wanted.length <= headEnd; i++) {
            int k = 0;
            while (k < wanted.length && lower(bytes[i + k]) == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }

    private int number(int from) {
        int i = from;
        while (bytes[i] == ' ') {
            i++;
        }
        int value = 0;
        for (; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    /** Moves the chunks together; the end of the body, or -1 if the last chunk is not there yet. */
    private int withoutChunks() {
        int[] starts = new int[16];
        int[] sizes = new int[16];
        int chunks = 0;
        int at = headEnd;
        while (true) {
            int lineEnd = at;
            while (lineEnd + 1 < end && !(bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n')) {
                lineEnd++;
            }
            if (lineEnd + 1 >= end) {
                return -1;
            }
            int size = Integer.parseInt(new String(bytes, at, lineEnd - at, StandardCharsets.US_ASCII).strip(), 16);
            int start = lineEnd + 2;
            if (start + size + 2 > end) {
                return -1;
            }
            if (size == 0) {
                break;
            }
            if (chunks == starts.length) {
                starts = Arrays.copyOf(starts, chunks * 2);
                sizes = Arrays.copyOf(sizes, chunks * 2);
            }
            starts[chunks] = start;
            sizes[chunks++] = size;
            at = start + size + 2;
        }
        int to = headEnd;
        for (int i = 0; i < chunks; i++) {
            System.arraycopy(bytes, starts[i], bytes, to, sizes[i]);
            to += sizes[i];
        }
        return to;
    }
}
