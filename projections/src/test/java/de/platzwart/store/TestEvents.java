// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.Fact;
import de.platzwart.booking.calendar.CalendarEvent;
import de.platzwart.booking.day.DayEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Writes facts the way the booking path does, for tests of those who read them. */
public final class TestEvents {
    private static final String LOCKED = "with turn as materialized (select pg_advisory_xact_lock(7701)) ";
    private static final String INSERT = """
        insert into event (stream, sequence, kind, booking, step, payload)
        select f.stream, f.sequence, f.kind, f.booking, f.step, f.payload
        from %s unnest(?, ?, ?, ?, ?, ?) with ordinality
             as f(stream, sequence, kind, booking, step, payload, line)
        order by f.line returning position\
        """;

    private final DataSource dataSource;
    private final FactCodec codec = new FactCodec();
    private final Map<String, Long> sequences = new HashMap<>();

    public TestEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Lays down the tables, or empties them: quicker than a new database for each test. */
    public static TestEvents inEmptyDatabase(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate event restart identity");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestEvents(dataSource);
    }

    public EventLog log() {
        return new EventLog(dataSource, codec);
    }

    public List<StoredFact> append(Fact... facts) {
        return append(List.of(facts));
    }

    /** One commit; the sequences continue those of this writer. */
    public synchronized List<StoredFact> append(List<? extends Fact> facts) {
        List<StoredFact> numbered = new ArrayList<>();
        for (Fact fact : facts) {
            String stream = streamOf(fact);
            numbered.add(new StoredFact(0, stream, sequences.merge(stream, 1L, Long::sum) - 1, fact));
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<StoredFact> written = insert(connection, numbered, true);
            connection.commit();
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes without committing; with the lock that makes the order of commits the order of positions, or without. */
    List<StoredFact> insert(Connection connection, List<StoredFact> facts, boolean locked) throws SQLException {
        String sql = (locked ? LOCKED : "") + INSERT.formatted(locked ? "turn," : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            column(statement, 1, "text", facts, StoredFact::stream);
            column(statement, 2, "bigint", facts, StoredFact::sequence);
            column(statement, 3, "text", facts, stored -> codec.kindOf(stored.fact()));
            column(statement, 4, "uuid", facts, stored -> booking(stored.fact()));
            column(statement, 5, "int", facts, stored -> step(stored.fact()));
            column(statement, 6, "text", facts, stored -> codec.write(stored.fact()));
            List<StoredFact> written = new ArrayList<>();
            try (ResultSet positions = statement.executeQuery()) {
                for (StoredFact fact : facts) {
                    positions.next();
                    written.add(new StoredFact(positions.getLong(1), fact.stream(), fact.sequence(), fact.fact()));
                }
            }
            return written;
        }
    }

    public static String streamOf(Fact fact) {
        return switch (fact) {
            case DayEvent day -> "day:" + day.day();
            case CalendarEvent calendar -> "calendar:" + calendar.calendar();
            default -> throw new IllegalArgumentException(fact.toString());
        };
    }

    private static void column(
            PreparedStatement statement,
            int index,
            String type,
            List<StoredFact> facts,
            Function<StoredFact, @Nullable Object> value)
            throws SQLException {
        @Nullable Object[] values = facts.stream().map(value).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static @Nullable Object booking(Fact fact) {
        return fact instanceof DayEvent.OfBooking of ? of.booking().value() : null;
    }

    private static @Nullable Object step(Fact fact) {
        return fact instanceof DayEvent.OfBooking of ? of.step() : null;
    }
}
