// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A MongoDB that goes away and comes back at the same address with all it had. Gone for good with this JVM. */
public final class RestartableMongo {
    private final Path folder;
    private final InetSocketAddress address;
    private @Nullable MongoServer server;
    private volatile CountDownLatch awake = new CountDownLatch(0);

    private RestartableMongo(Path folder, InetSocketAddress address) {
        this.folder = folder;
        this.address = address;
    }

    public static RestartableMongo started() {
        try {
            var mongo = new RestartableMongo(Files.createTempDirectory("platzwart-mongo"), freeAddress());
            mongo.start();
            Runtime.getRuntime().addShutdownHook(new Thread(mongo::end));
            return mongo;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InetSocketAddress freeAddress() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(free.getInetAddress(), free.getLocalPort());
        }
    }

    public synchronized void start() {
        server = new MongoServer(whileAwake(MongoFile.open(file())));
        server.bind(address);
    }

    /** Connections break, and new ones are refused. */
    public synchronized void stop() {
        wake();
        if (server != null) {
            server.shutdownNow();
            server = null;
        }
    }

    /** While it is stopped: what it has now can be all it has later. */
    public void remember() throws IOException {
        Files.copy(file(), folder.resolve("remembered.mv"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** While it is stopped: as after a crash, what it took since is gone. */
    public void forgetTheRest() throws IOException {
        Files.copy(folder.resolve("remembered.mv"), file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return folder.resolve("views.mv");
    }

    /** Connections stay, and nothing is answered on them. */
    public void fallAsleep() {
        awake = new CountDownLatch(1);
    }

    /** Does what it was asked meanwhile, too, although nobody waits for it any more. */
    public void wake() {
        awake.countDown();
    }

    public MongoAccess access() {
        return new MongoAccess("mongodb://127.0.0.1:" + address.getPort() + "/platzwart");
    }

    private MongoBackend whileAwake(MongoBackend backend) {
        Class<MongoBackend> type = MongoBackend.class;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, asked) -> {
            if (method.getName().startsWith("handle")) awake.await();
            try {
                return method.invoke(backend, asked);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    private void end() {
        stop();
        try {
            Folders.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
