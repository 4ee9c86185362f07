// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server in this JVM that speaks MongoDB's protocol and keeps the views in a file. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedMongo(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    /** Starts on any free port. The caller holds the lock of the data folder. */
    public static EmbeddedMongo start(Path dataFolder) {
        var folder = dataFolder.resolve("mongo");
        try {
            Files.createDirectories(folder);
            var server = new MongoServer(open(folder.resolve("views.mv")));
            return new EmbeddedMongo(server, server.bind());
        } catch (IOException failure) {
            throw new StartupProblem(
                    "The folder of the views, " + folder + ", cannot be written to (" + failure + ").",
                    "Check its owner and rights, or choose another data folder with platzwart.data.",
                    failure);
        }
    }

    public MongoAccess access() {
        return new MongoAccess("mongodb://127.0.0.1:" + address.getPort() + "/platzwart");
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Views can be made again from the events: a damaged file is put aside, not repaired. */
    private static MongoFile open(Path file) throws IOException {
        try {
            return MongoFile.open(file);
        } catch (MVStoreException damaged) {
            var aside = file.resolveSibling("views.damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            log.warn(
                    "The views in {} are damaged and start empty; what is left is in {}: {}",
                    file,
                    aside,
                    damaged.getMessage());
            return MongoFile.open(file);
        }
    }
}
