// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data the folder of the embedded stores
 * @param postgres the event store; without a url an embedded one is started
 * @param mongo the views; without a url an embedded server is started
 */
@ConfigurationProperties("platzwart")
record StoreProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue Postgres postgres,
        @DefaultValue Mongo mongo) {

    boolean embedsSomething() {
        return givenPostgres() == null || givenMongo() == null;
    }

    @Nullable
    PostgresAccess givenPostgres() {
        var url = postgres.url;
        return url == null || url.isBlank() ? null : new PostgresAccess(url, postgres.user, postgres.password);
    }

    @Nullable
    MongoAccess givenMongo() {
        var url = mongo.url;
        return url == null || url.isBlank() ? null : new MongoAccess(url);
    }

    /** @param port where an embedded server listens; 0 takes any free port */
    record Postgres(
            @Nullable String url,
            @DefaultValue("platzwart") String user,
            @DefaultValue("") String password,
            @DefaultValue("0") int port) {}

    record Mongo(@Nullable String url) {}
}
