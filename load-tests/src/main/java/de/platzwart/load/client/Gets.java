// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.wire.Answer;
import de.platzwart.load.wire.Exchange;
import de.platzwart.load.wire.Traffic;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Many read the same page, each again as soon as it has it. */
public final class Gets implements Traffic {
    private final byte[] request;
    private final long end;
    private final Tally tally = new Tally();
    private long bytes;

    public Gets(int port, String path, double seconds) {
        this(port, path, "", seconds);
    }

    private Gets(int port, String path, String headers, double seconds) {
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** Every browser takes bodies packed; whether they are is for the server to say. */
    public static Gets byBrowsers(int port, String path, double seconds) {
        return new Gets(port, path, "Accept-Encoding: gzip, deflate, br\r\n", seconds);
    }

    public Tally tally() {
        return tally;
    }

    /** Of the last body. */
    public long bytes() {
        return bytes;
    }

    @Override
    public @Nullable Exchange next(long now) {
        return finished(now) ? null : new Get(now);
    }

    @Override
    public long dueAt(long now) {
        return finished(now) ? Long.MAX_VALUE : now;
    }

    @Override
    public boolean finished(long now) {
        return now >= end;
    }

    private final class Get implements Exchange {
        private final long sentAt;

        Get(long sentAt) {
            this.sentAt = sentAt;
        }

        @Override
        public byte[] request() {
            return request;
        }

        @Override
        public void answered(Answer answer, long at) {
            tally.answered(answer.status(), at - sentAt, at);
            bytes = answer.bytes();
        }

        @Override
        public void lost(long at) {
            tally.lost(at);
        }
    }
}
