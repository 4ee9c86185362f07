// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The pieces of a page as gzip (RFC 1952), packed once. Each piece ends at a whole byte and looks back at none before
 * it, so that what is filled in between fits in as a stored block (RFC 1951, 3.2.4).
 */
record Packed(List<byte[]> pieces) {
    static final String NAME = "gzip";

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** An empty block that says that it is the last one. */
    private static final byte[] LAST = {3, 0};

    private static final int STORED_HEAD = 5;
    private static final int TAIL = 8;
    private static final int ROOM = 8_192;

    static Packed of(List<byte[]> pieces) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            return new Packed(
                    pieces.stream().map(piece -> packed(piece, deflater)).toList());
        } finally {
            deflater.end();
        }
    }

    private static byte[] packed(byte[] piece, Deflater deflater) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(piece.length / 4);
        byte[] room = new byte[ROOM];
        deflater.setInput(piece);
        int written;
        do {
            written = deflater.deflate(room, 0, room.length, Deflater.FULL_FLUSH);
            out.write(room, 0, written);
        } while (written == room.length);
        return out.toByteArray();
    }

    /** Somebody who would rather have it another way, or says more about it than its name, is not served from here. */
    static boolean isTakenBy(ServerHttpRequest request) {
        @Nullable String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains(NAME) && !accepted.contains(";");
    }

    int bytes() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    int length(List<byte[]> filled) {
        return HEAD.length
                + bytes()
                + filled.stream().mapToInt(gap -> gap.length + STORED_HEAD).sum()
                + LAST.length
                + TAIL;
    }

    /** @param plain the same pieces, as they were before */
    DataBuffer write(List<byte[]> filled, List<byte[]> plain, DataBuffer out) {
        CRC32 sum = new CRC32();
        int size = 0;
        out.write(HEAD);
        for (int i = 0; i < pieces.size(); i++) {
            out.write(pieces.get(i));
            sum.update(plain.get(i));
            size += plain.get(i).length;
            if (i < filled.size()) {
                store(filled.get(i), out);
                sum.update(filled.get(i));
                size += filled.get(i).length;
            }
        }
        out.write(LAST);
        number((int) sum.getValue(), Integer.BYTES, out);
        number(size, Integer.BYTES, out);
        return out;
    }

    private static void store(byte[] text, DataBuffer out) {
        out.write((byte) 0);
        number(text.length, Short.BYTES, out);
        number(~text.length, Short.BYTES, out);
        out.write(text);
    }

    /** The lowest byte first. */
    private static void number(int number, int bytes, DataBuffer out) {
        for (int i = 0; i < bytes; i++) {
            out.write((byte) (number >>> (Byte.SIZE * i)));
        }
    }
}
