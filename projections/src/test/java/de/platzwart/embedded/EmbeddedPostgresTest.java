// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.platzwart.embedded.Child.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher in processes of its own, which end as processes do. */
class EmbeddedPostgresTest {

    private static final Map<Account, Path> homes = new EnumMap<>(Account.class);

    static List<Account> accounts() {
        return Child.accounts();
    }

    @BeforeAll
    static void make_homes() throws IOException {
        for (var account : accounts()) homes.put(account, Child.home(account));
    }

    @AfterAll
    static void delete_homes() throws IOException {
        for (var home : homes.values()) Folders.delete(home);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void rows_survive_a_stop_in_good_order(Account account) throws IOException {
        int rows = rowsAfterOneRun(account);
        assertThat(rowsAfterOneRun(account)).isEqualTo(rows + 1);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void a_killed_application_takes_its_server_along_and_keeps_its_rows(Account account) throws Exception {
        var child = Child.start(account, data(account));
        var ready = child.awaitReady();
        child.kill();
        await().atMost(Duration.ofMinutes(1)).until(() -> !PostgresOrphan.isPostgres(ready.server()));
        assertThat(rowsAfterOneRun(account)).isEqualTo(ready.rows() + 1);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void a_killed_application_can_be_started_again_at_once(Account account) throws Exception {
        var child = Child.start(account, data(account));
        int rows = child.awaitReady().rows();
        child.kill();
        assertThat(rowsAfterOneRun(account)).isEqualTo(rows + 1);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void application_and_server_killed_together_lose_nothing(Account account) throws Exception {
        var child = Child.start(account, data(account));
        var ready = child.awaitReady();
        ready.server().destroyForcibly();
        child.kill();
        assertThat(rowsAfterOneRun(account)).isEqualTo(ready.rows() + 1);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void a_second_application_on_the_same_folder_is_told_so(Account account) throws IOException {
        try (var first = Child.start(account, data(account))) {
            first.awaitReady();
            assertThatThrownBy(() -> DataFolder.open(data(account)))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("The data folder " + data(account) + " is in use by another running Platzwart.");
        }
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void nobody_else_can_read_the_database_or_its_password(Account account) throws IOException {
        rowsAfterOneRun(account);
        assertThat(permissions(data(account).resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(data(account).resolve("postgres.password"))).isEqualTo("rw-------");
    }

    private static int rowsAfterOneRun(Account account) throws IOException {
        try (var child = Child.start(account, data(account))) {
            return child.awaitReady().rows();
        }
    }

    private static Path data(Account account) {
        return Objects.requireNonNull(homes.get(account)).resolve("data");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
