// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class TemporaryStoresTest {

    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    @Test
    void the_database_is_a_postgresql_18() throws SQLException {
        assertThat(setting("server_version")).startsWith("18.");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(setting("lc_messages")).isEqualTo("C");
    }

    @Test
    void renewed_stores_are_empty() throws SQLException {
        var before = stores.postgres();
        try (var connection = stores.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE something (id int)");
        }
        stores.renew();
        assertThat(stores.postgres()).isNotEqualTo(before);
        try (var connection = stores.dataSource().getConnection();
                var statement = connection.createStatement();
                var tables = statement.executeQuery("SELECT FROM pg_tables WHERE tablename = 'something'")) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void the_document_store_stores_documents() {
        try (var client = stores.mongoClient()) {
            var collection = client.getDatabase(stores.mongo().database()).getCollection("things");
            var found = Mono.from(collection.insertOne(new Document("_id", "one").append("n", 1)))
                    .then(Mono.from(collection.find(new Document("_id", "one")).first()))
                    .block();
            assertThat(found).isEqualTo(new Document("_id", "one").append("n", 1));
        }
    }

    private static String setting(String name) throws SQLException {
        try (var connection = stores.dataSource().getConnection();
                var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
