// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedStoresTest {

    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    @Configuration(proxyBeanMethods = false)
    @Import(EmbeddedStores.class)
    static class Application {

        /** Stands for a connection pool: it must still reach the database when it is closed. */
        @Bean
        Pool pool(PostgresAccess access) throws SQLException {
            return new Pool(DriverManager.getConnection(access.url(), access.user(), access.password()));
        }
    }

    record Pool(Connection connection) implements AutoCloseable {

        static final List<String> farewells = new ArrayList<>();

        @Override
        public void close() throws SQLException {
            try (var statement = connection.createStatement()) {
                farewells.add(statement.execute("SELECT 1") ? "reached" : "not reached");
            }
            connection.close();
        }
    }

    @Test
    void without_addresses_both_stores_are_embedded_and_stop_after_the_pools(@TempDir Path folder) {
        Pool.farewells.clear();
        ProcessHandle server;
        try (var application =
                start(Map.of("platzwart.data", folder.resolve("both").toString()))) {
            var client = application.getBean(MongoClient.class);
            var database =
                    client.getDatabase(application.getBean(MongoAccess.class).database());
            assertThat(Mono.from(database.runCommand(new Document("ping", 1))).block())
                    .containsEntry("ok", 1.0);
            assertThat(application.getBean(PostgresAccess.class).url()).contains("127.0.0.1");
            server = onlyPostgresBelowThisProcess(folder.resolve("both"));
        }
        assertThat(Pool.farewells).containsExactly("reached");
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void with_both_addresses_nothing_embedded_starts(@TempDir Path folder) {
        var data = folder.resolve("untouched");
        try (var application = start(Map.of(
                "platzwart.data", data.toString(),
                "platzwart.postgres.url", stores.postgres().url(),
                "platzwart.postgres.user", stores.postgres().user(),
                "platzwart.postgres.password", stores.postgres().password(),
                "platzwart.mongo.url", stores.mongo().url()))) {
            assertThat(application.getBean(PostgresAccess.class)).isEqualTo(stores.postgres());
            assertThat(application.getBean(MongoAccess.class)).isEqualTo(stores.mongo());
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void what_stands_in_the_way_is_printed_with_what_to_do(@TempDir Path folder, CapturedOutput output) {
        try (var other = DataFolder.open(folder)) {
            var properties = Map.of("platzwart.data", other.path().toString());
            assertThatThrownBy(() -> start(properties)).hasRootCauseInstanceOf(StartupProblem.class);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The data folder " + folder + " is in use by another running Platzwart.")
                .contains("Stop the other one, or give this one its own folder with platzwart.data.")
                .doesNotContain("\tat ");
    }

    @Test
    void a_postgresql_that_is_too_old_is_told_in_one_sentence() {
        GivenStores.requireNewEnough("here", 15, "15.0");
        assertThatThrownBy(() -> GivenStores.requireNewEnough("here", 14, "14.20"))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("The PostgreSQL at here is too old: it is 14.20, and Platzwart needs 15 or newer.");
    }

    @Test
    void an_unreachable_postgresql_is_told_in_one_sentence() throws IOException {
        var access =
                new PostgresAccess("jdbc:postgresql://127.0.0.1:" + closedPort() + "/platzwart", "somebody", "secret");
        assertThatThrownBy(() -> GivenStores.check(access))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("PostgreSQL at " + access.url() + " cannot be used as somebody: Connection")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_wrong_password_is_told_in_one_sentence() {
        var access =
                new PostgresAccess(stores.postgres().url(), stores.postgres().user(), "wrong");
        assertThatThrownBy(() -> GivenStores.check(access))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void an_unreachable_mongodb_is_told_in_one_sentence() throws IOException {
        var access = new MongoAccess(
                "mongodb://somebody:secret@127.0.0.1:" + closedPort() + "/views?serverSelectionTimeoutMS=500");
        assertThatThrownBy(() -> GivenStores.check(access))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("MongoDB at")
                .hasMessageNotContaining("secret");
    }

    private static ConfigurableApplicationContext start(Map<String, String> properties) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    private static ProcessHandle onlyPostgresBelowThisProcess(Path data) {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
