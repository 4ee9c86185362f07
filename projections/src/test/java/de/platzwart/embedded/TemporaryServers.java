// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The servers of this JVM's tests, started when first needed. */
final class TemporaryServers {

    private TemporaryServers() {}

    static EmbeddedPostgres postgres() {
        return Postgres.SERVER;
    }

    static String mongoAddress() {
        return "mongodb://127.0.0.1:" + Mongo.ADDRESS.getPort();
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // the server's account must be able to pass through: root's tests run it as another one
                var open = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
                var folder = Files.createTempDirectory("platzwart-test", open);
                var server = EmbeddedPostgres.start(PostgresCluster.in(folder, false), 0);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void end(EmbeddedPostgres server, Path folder) {
            server.drop();
            try {
                Folders.delete(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Mongo {
        static final InetSocketAddress ADDRESS = new MongoServer(MongoFile.inMemory()).bind();
    }
}
