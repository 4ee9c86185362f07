// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A number of connections to one server. Sends what the traffic has as soon as a connection is free. */
public final class Wire implements AutoCloseable {
    private static final long RETRY_NANOS = Duration.ofMillis(20).toNanos();
    /** A selector waits whole milliseconds; below that we nap, for neither being late nor spinning on a shared core. */
    private static final long COARSE_NANOS = Duration.ofMillis(1).toNanos();

    private static final long NAP_NANOS = 50_000;
    private static final long TIDY_NANOS = Duration.ofMillis(50).toNanos();

    private final InetSocketAddress server;
    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final long patience;
    private @Nullable Traffic current;
    private int busy;
    private long tidiedAt;

    public Wire(int port, int connections, Duration patience) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.patience = patience.toNanos();
        try {
            this.selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (int i = 0; i < connections; i++) {
            var connection = new Connection();
            this.connections.add(connection);
            connect(connection, System.nanoTime());
        }
    }

    /** Returns when the traffic has finished and everything is answered or lost. */
    public void run(Traffic traffic) {
        try {
            while (true) {
                long now = System.nanoTime();
                dispatch(traffic, now);
                if (busy == 0 && traffic.finished(now)) {
                    return;
                }
                select(traffic, now);
                if (now - tidiedAt > TIDY_NANOS) {
                    tidy(now);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void select(Traffic traffic, long now) throws IOException {
        long wait = TIDY_NANOS;
        if (!idle.isEmpty()) {
            wait = Math.min(wait, traffic.dueAt(now) - now);
        }
        if (wait > COARSE_NANOS) {
            selector.select(this::proceed, wait / 1_000_000);
            return;
        }
        if (wait > 0) {
            LockSupport.parkNanos(Math.min(wait, NAP_NANOS));
        }
        selector.selectNow(this::proceed);
    }

    private void dispatch(Traffic traffic, long now) {
        current = traffic;
        while (!idle.isEmpty()) {
            Exchange next = traffic.next(now);
            if (next == null) {
                return;
            }
            send(idle.pop(), next, now);
        }
    }

    private void send(Connection connection, Exchange exchange, long now) {
        busy++;
        try {
            connection.send(exchange, now);
        } catch (IOException broken) {
            breakOff(connection, now);
        }
    }

    private void proceed(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            Answer answer = connection.proceed();
            if (answer != null) {
                answered(connection, answer);
            } else if (connection.isUsable() && !idle.contains(connection)) {
                idle.push(connection);
            }
        } catch (IOException broken) {
            breakOff(connection, System.nanoTime());
        }
    }

    private void answered(Connection connection, Answer answer) throws IOException {
        long now = System.nanoTime();
        Exchange over = connection.release();
        if (over == null) {
            return;
        }
        busy--;
        over.answered(answer, now);
        if (connection.isBroken()) {
            connect(connection, now);
            return;
        }
        Traffic traffic = current;
        Exchange next = traffic == null ? null : traffic.next(now);
        if (next == null) {
            idle.push(connection);
        } else {
            send(connection, next, now);
        }
    }

    private void breakOff(Connection connection, long now) {
        Exchange lost = connection.breakOff(now + RETRY_NANOS);
        idle.remove(connection);
        if (lost != null) {
            busy--;
            lost.lost(now);
        }
    }

    private void connect(Connection connection, long now) {
        try {
            connection.connect(selector, server);
            if (connection.isUsable()) {
                idle.push(connection);
            }
        } catch (IOException refused) {
            connection.breakOff(now + RETRY_NANOS);
        }
    }

    private void tidy(long now) {
        tidiedAt = now;
        for (Connection connection : connections) {
            if (connection.isBusy() && now - connection.sentAt() > patience) {
                breakOff(connection, now);
            }
            if (connection.isBroken() && now > connection.retryAt()) {
                connect(connection, now);
            }
        }
    }

    @Override
    public void close() {
        long now = System.nanoTime();
        connections.forEach(connection -> connection.breakOff(now));
        try {
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
