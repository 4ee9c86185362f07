// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClients;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Whether stores given by address can be used, told before anything else is started. */
final class GivenStores {

    /** The oldest major version that its makers will still maintain for a year or more. */
    static final int OLDEST_POSTGRES = 15;

    private static final int PATIENCE_SECONDS = 5;

    private GivenStores() {}

    static void check(PostgresAccess access) {
        var place = access.url().replaceFirst("\\?.*", "");
        try (var connection = DriverManager.getConnection(access.url(), login(access))) {
            var server = connection.getMetaData();
            requireNewEnough(place, server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
        } catch (SQLException failure) {
            throw new StartupProblem(
                    "PostgreSQL at " + place + " cannot be used as " + access.user() + ": " + failure.getMessage(),
                    "Check platzwart.postgres.url, user and password, and whether it is running.",
                    failure);
        }
    }

    static void requireNewEnough(String place, int major, String version) {
        if (major >= OLDEST_POSTGRES) return;
        throw new StartupProblem(
                "The PostgreSQL at " + place + " is too old: it is " + version + ", and Platzwart needs "
                        + OLDEST_POSTGRES + " or newer.",
                "Upgrade it, or set platzwart.postgres.url to a newer one.");
    }

    private static Properties login(PostgresAccess access) {
        var login = new Properties();
        login.setProperty("user", access.user());
        login.setProperty("password", access.password());
        login.setProperty("loginTimeout", Integer.toString(PATIENCE_SECONDS));
        return login;
    }

    static void check(MongoAccess access) {
        try (var client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(access.url()))
                .build())) {
            Mono.from(client.getDatabase(access.database()).runCommand(new Document("ping", 1)))
                    .block();
        } catch (MongoException | IllegalArgumentException failure) {
            throw new StartupProblem(
                    "MongoDB at " + access + " cannot be used: " + failure.getMessage(),
                    "Check platzwart.mongo.url, and whether it is running.",
                    failure);
        }
    }
}
