// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty PostgreSQL database and a fresh MongoDB database for a test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TemporaryStores stores = new TemporaryStores();
 * }</pre>
 *
 * <p>The servers behind them are started once per JVM and end with it. They do not wait for the disk.
 */
public final class TemporaryStores implements BeforeAllCallback {

    private static final AtomicInteger databases = new AtomicInteger();

    private @Nullable PostgresAccess postgres;
    private @Nullable MongoAccess mongo;

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        renew();
    }

    /** From now on other, empty databases; for tests that need more than one pair. */
    public void renew() throws SQLException {
        var name = "test_" + databases.incrementAndGet();
        var admin = TemporaryServers.postgres().access();
        try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        postgres = TemporaryServers.postgres().access(name);
        mongo = new MongoAccess(TemporaryServers.mongoAddress() + "/" + name);
    }

    public PostgresAccess postgres() {
        return given(postgres);
    }

    /** Opens a connection at every call of {@code getConnection}. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres().url());
        source.setUser(postgres().user());
        source.setPassword(postgres().password());
        return source;
    }

    public MongoAccess mongo() {
        return given(mongo);
    }

    /** A new client, to be closed by the caller. */
    public MongoClient mongoClient() {
        return MongoClients.create(mongo().url());
    }

    private static <T> T given(@Nullable T access) {
        if (access == null) throw new IllegalStateException("register it: @RegisterExtension static final");
        return access;
    }
}
