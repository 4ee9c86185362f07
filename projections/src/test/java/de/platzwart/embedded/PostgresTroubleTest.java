// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be in the way of the server. The folder is one that root's other account cannot reach by its path. */
class PostgresTroubleTest {

    private static Path folder;

    @BeforeAll
    static void make_the_database(@TempDir Path empty) {
        folder = empty;
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void a_killed_server_comes_back_on_the_same_port() {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var killed = ProcessHandle.of(postgres.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            await().atMost(Duration.ofMinutes(1)).until(() -> answers(postgres.access()));
            assertThat(postgres.pid()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void a_server_left_behind_is_ended_before_the_next_one_starts() throws Exception {
        var cluster = PostgresCluster.in(folder, true);
        var ready = new CompletableFuture<PostgresRun>();
        var thread = Thread.ofPlatform().start(() -> run(cluster, ready));
        var leftBehind = ProcessHandle.of(ready.get().pid()).orElseThrow();
        try (var next = EmbeddedPostgres.start(folder)) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(answers(next.access())).isTrue();
        }
        thread.join();
    }

    @Test
    void the_number_of_an_old_server_that_another_program_has_now_is_no_obstacle() throws IOException {
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(answers(postgres.access())).isTrue();
        }
    }

    @Test
    void a_chosen_port_that_is_taken_is_told_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, port))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("Port " + port + ", which platzwart.postgres.port names, is taken.");
        }
    }

    @Test
    void what_is_committed_is_on_the_disk() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder);
                var connection = connect(postgres.access());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_setting('fsync'), current_setting('full_page_writes'),"
                        + " current_setting('synchronous_commit'), current_setting('data_checksums')")) {
            row.next();
            for (int column = 1; column <= 4; column++)
                assertThat(row.getString(column)).isEqualTo("on");
        }
    }

    @Test
    void only_the_password_opens_the_database() {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var access = postgres.access();
            assertThat(access.password()).hasSize(32);
            assertThatThrownBy(() -> query(new PostgresAccess(access.url(), access.user(), "guess")))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static void run(PostgresCluster cluster, CompletableFuture<PostgresRun> ready) {
        try {
            PostgresRun.start(cluster.server(EmbeddedPostgres.freePort()), ready)
                    .follow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean answers(PostgresAccess access) {
        try {
            return query(access);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean query(PostgresAccess access) throws SQLException {
        try (var connection = connect(access);
                var statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        }
    }

    private static Connection connect(PostgresAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
