// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * An application of its own process for tests that kill it: starts the embedded PostgreSQL, commits one row, tells how
 * many rows it found, and goes on until its input ends.
 */
final class ChildMain {

    private ChildMain() {}

    static void main(String[] arguments) throws SQLException, IOException {
        try (var folder = DataFolder.open(Path.of(arguments[0]));
                var postgres = EmbeddedPostgres.start(folder.path())) {
            System.out.println("rows " + rowsAfterOneMore(postgres.access()) + " server " + postgres.pid());
            System.in.read();
        } catch (StartupProblem problem) {
            System.out.println("problem " + problem.getMessage());
        }
    }

    private static int rowsAfterOneMore(PostgresAccess access) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS row (number int generated always as identity)");
            statement.execute("INSERT INTO row DEFAULT VALUES");
            try (var count = statement.executeQuery("SELECT count(*) FROM row")) {
                count.next();
                return count.getInt(1);
            }
        }
    }
}
