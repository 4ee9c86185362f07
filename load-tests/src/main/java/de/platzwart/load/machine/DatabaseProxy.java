// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between the application and PostgreSQL, and breaks what breaks in networks, at the worst moment. */
public final class DatabaseProxy implements AutoCloseable {
    /** What to do when a message comes by that says something. */
    @FunctionalInterface
    public interface Trap {
        /** Returns whether it reaches its reader; if not, the connection is cut. */
        boolean letThrough();
    }

    /** Which message a trap waits for. */
    public enum Moment {
        /** Facts of holds are on their way to PostgreSQL, which has not seen them. */
        BEFORE_THE_WRITE(false, "PlacesHeld"),
        /** PostgreSQL wrote a batch and committed it, which the application has not heard. */
        AFTER_THE_COMMIT(true, "INSERT 0 "),
        /** An offer to somebody who waits is on its way, with the places that are kept for it. */
        BEFORE_AN_OFFER(false, "PlacesOffered"),
        /** PostgreSQL wrote facts in a transaction of several statements, which nobody has asked it to commit yet. */
        WRITTEN(true, "INSERT 0 "),
        /** Such a transaction was committed, which the application has not heard. */
        COMMITTED(true, "COMMIT");

        private final boolean answer;
        private final String said;

        Moment(boolean answer, String said) {
            this.answer = answer;
            this.said = said;
        }
    }

    private record Armed(Moment moment, Trap trap) {}

    private final ServerSocket door;
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Armed> armed = new AtomicReference<>();
    private volatile CountDownLatch stalled = new CountDownLatch(0);

    public DatabaseProxy(int database) {
        this.database = database;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().name("proxy").start(this::accept);
    }

    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/" + name;
    }

    /** Sets a trap for the next such moment. It works once. */
    public void next(Moment moment, Trap trap) {
        armed.set(new Armed(moment, trap));
    }

    public boolean isArmed() {
        return armed.get() != null;
    }

    /** From now on nothing gets through, in either direction, and no connection breaks. */
    public void stall() {
        stalled = new CountDownLatch(1);
    }

    public void resume() {
        stalled.countDown();
    }

    public void cutAll() {
        open.forEach(DatabaseProxy::cut);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                connect(client);
            } catch (IOException closed) {
                cutAll();
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            Thread.ofPlatform().daemon().start(() -> copy(client, server, false));
            Thread.ofPlatform().daemon().start(() -> copy(server, client, true));
        } catch (IOException noDatabase) {
            client.close();
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        var buffer = new byte[64 * 1024];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                stalled.await();
                if (!passes(answers, buffer, count)) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException broken) {
            cut(from);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            cut(from);
            cut(to);
        }
    }

    private boolean passes(boolean answer, byte[] buffer, int count) {
        Armed now = armed.get();
        boolean sprung = now != null
                && now.moment().answer == answer
                && new String(buffer, 0, count, StandardCharsets.ISO_8859_1).contains(now.moment().said)
                && armed.compareAndSet(now, null);
        return now == null || !sprung || now.trap().letThrough();
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        cutAll();
    }
}
