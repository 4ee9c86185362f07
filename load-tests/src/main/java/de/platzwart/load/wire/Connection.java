// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One keep-alive connection with at most one exchange on it. */
final class Connection {
    private final ResponseReader reader = new ResponseReader();
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;
    private @Nullable Exchange exchange;
    private @Nullable ByteBuffer unsent;
    private long sentAt;
    private long retryAt;

    void connect(Selector selector, InetSocketAddress server) throws IOException {
        var opened = SocketChannel.open();
        channel = opened;
        opened.configureBlocking(false);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        reader.clear();
        boolean now = opened.connect(server);
        key = opened.register(selector, now ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    }

    boolean isUsable() {
        return channel != null && channel.isConnected() && exchange == null;
    }

    boolean isBroken() {
        return channel == null;
    }

    boolean isBusy() {
        return exchange != null;
    }

    long sentAt() {
        return sentAt;
    }

    long retryAt() {
        return retryAt;
    }

    void send(Exchange next, long now) throws IOException {
        exchange = next;
        sentAt = now;
        unsent = ByteBuffer.wrap(next.request());
        write();
    }

    private void write() throws IOException {
        var open = channel;
        var rest = unsent;
        if (open == null || rest == null) {
            return;
        }
        open.write(rest);
        boolean all = !rest.hasRemaining();
        if (all) {
            unsent = null;
        }
        interest(all ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    private void interest(int operations) {
        if (key != null && key.interestOps() != operations) {
            key.interestOps(operations);
        }
    }

    /** Goes on after the selector said so; the answer if it is complete now. */
    @Nullable
    Answer proceed() throws IOException {
        var open = channel;
        var ready = key;
        if (open == null || ready == null) {
            return null;
        }
        if (ready.isConnectable() && open.finishConnect()) {
            interest(SelectionKey.OP_READ);
            return null;
        }
        if (ready.isWritable()) {
            write();
        }
        return ready.isReadable() ? reader.read(open) : null;
    }

    /** The exchange that is over now; the connection is free for the next. */
    @Nullable
    Exchange release() throws IOException {
        Exchange over = exchange;
        exchange = null;
        if (reader.closes()) {
            close();
        }
        reader.clear();
        return over;
    }

    /** Gives up; what was on it stays unknown. */
    @Nullable
    Exchange breakOff(long retryAt) {
        this.retryAt = retryAt;
        Exchange over = exchange;
        exchange = null;
        unsent = null;
        close();
        return over;
    }

    private void close() {
        var open = channel;
        channel = null;
        key = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException broken) {
                retryAt = Math.max(retryAt, System.nanoTime()); // it is gone either way
            }
        }
    }
}
