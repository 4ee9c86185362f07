// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the stored events in their order, without loading all of them at once. */
final class EventTable {
    private static final int ROWS = 5_000;

    private EventTable() {}

    static void readAll(Connection connection, Consumer<StoredEvent> reader) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS);
            try (var row = statement.executeQuery(
                    "select position, stream, sequence, kind, booking, step, payload from event order by position")) {
                while (row.next()) {
                    reader.accept(new StoredEvent(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getInt(6),
                            row.getString(7)));
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** How many sealed contact records can be read by anybody. */
    static long openContacts(Connection connection, Set<String> markers) throws SQLException {
        long open = 0;
        for (String marker : markers) {
            try (var statement =
                    connection.prepareStatement("select count(*) from contact where position(? in sealed) > 0")) {
                statement.setBytes(1, marker.getBytes(StandardCharsets.UTF_8));
                try (var row = statement.executeQuery()) {
                    row.next();
                    open += row.getLong(1);
                }
            }
        }
        return open;
    }
}
