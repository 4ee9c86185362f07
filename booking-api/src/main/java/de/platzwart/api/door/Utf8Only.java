// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.InputDecorator;

/** Bytes that are no UTF-8 are refused. Jackson reads some of them, as in C0 AF for a slash. Bodies are small. */
final class Utf8Only extends InputDecorator {
    private static final long serialVersionUID = 1;

    @Override
    public InputStream decorate(IOContext context, InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readAllBytes();
        } catch (IOException broken) {
            throw JacksonIOException.construct(broken);
        }
        check(bytes, 0, bytes.length);
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
        check(bytes, offset, length);
        return null; // they are read as they are
    }

    @Override
    public Reader decorate(IOContext context, Reader text) {
        return text;
    }

    private static void check(byte[] bytes, int offset, int length) {
        try {
            var _ = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
        } catch (CharacterCodingException malformed) {
            throw new StreamReadException(null, "no UTF-8", malformed);
        }
    }
}
