// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads a long stretch of the log through one cursor. The calling thread fetches rows and feeds the sink; the JSON is
 * decoded meanwhile by the other cores, a few chunks ahead, so that memory stays bounded.
 */
final class Replay {
    private static final int CHUNK = 2_000;
    private static final int CHUNKS_AHEAD = 8;
    private static final String ALL =
            "select position, stream, sequence, kind, payload from event where position > ? order by position";

    private final DataSource dataSource;
    private final FactCodec codec;

    Replay(DataSource dataSource, FactCodec codec) {
        this.dataSource = dataSource;
        this.codec = codec;
    }

    /** Returns the position of the last fact that was read. */
    long after(long position, Consumer<List<StoredFact>> sink) {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false); // a cursor lives in a transaction
            try (PreparedStatement statement = connection.prepareStatement(ALL)) {
                statement.setLong(1, position);
                statement.setFetchSize(CHUNK);
                try (ResultSet rows = statement.executeQuery()) {
                    return drain(rows, position, sink);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private long drain(ResultSet rows, long position, Consumer<List<StoredFact>> sink) throws SQLException {
        ArrayDeque<CompletableFuture<List<StoredFact>>> decoding = new ArrayDeque<>();
        long last = position;
        List<Row> chunk = fetch(rows);
        while (!chunk.isEmpty() || !decoding.isEmpty()) {
            if (!chunk.isEmpty()) {
                List<Row> encoded = chunk;
                decoding.add(CompletableFuture.supplyAsync(() -> decode(encoded), ForkJoinPool.commonPool()));
                chunk = fetch(rows);
            }
            if (chunk.isEmpty() || decoding.size() >= CHUNKS_AHEAD) {
                List<StoredFact> facts = decoding.remove().join();
                sink.accept(facts);
                last = facts.getLast().position();
            }
        }
        return last;
    }

    private static List<Row> fetch(ResultSet rows) throws SQLException {
        List<Row> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && rows.next()) {
            chunk.add(
                    new Row(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
        }
        return chunk;
    }

    private List<StoredFact> decode(List<Row> chunk) {
        List<StoredFact> facts = new ArrayList<>(chunk.size());
        for (Row row : chunk) {
            facts.add(new StoredFact(row.position, row.stream, row.sequence, codec.read(row.kind, row.payload)));
        }
        return facts;
    }

    private record Row(long position, String stream, long sequence, String kind, String payload) {}
}
