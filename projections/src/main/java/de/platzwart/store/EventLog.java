// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** All facts, read in the order in which they were committed. */
public final class EventLog {
    private static final String COLUMNS = "select position, stream, sequence, kind, payload from event ";
    private static final String AFTER = COLUMNS + "where position > ? order by position limit ?";
    private static final String OF_BOOKING = COLUMNS + "where booking = ? order by step";
    private static final String WHERE_BOOKING_IS =
            "select stream from event where booking = ? order by step desc limit 1";
    private static final String OF_STREAM = COLUMNS + "where stream = ? and sequence >= ? order by sequence";
    private static final String NEWEST_OF_KIND =
            COLUMNS + "where stream = ? and kind = ? order by sequence desc limit 1";
    private static final String LAST_SEQUENCES =
            "select s, (select max(sequence) from event where stream = s) from unnest(?) s";

    private final DataSource dataSource;
    private final FactCodec codec;

    public EventLog(DataSource dataSource, FactCodec codec) {
        this.dataSource = dataSource;
        this.codec = codec;
    }

    /** The next facts after a position, at most so many. Fewer than that means that these were all. */
    public List<StoredFact> read(long afterPosition, int limit) {
        return query(AFTER, statement -> {
            statement.setLong(1, afterPosition);
            statement.setInt(2, limit);
        });
    }

    /** Everything after a position, in order, in chunks; decoded on other threads while the sink works. */
    public long replay(long afterPosition, Consumer<List<StoredFact>> sink) {
        return new Replay(dataSource, codec).after(afterPosition, sink);
    }

    /** The position of the newest fact, 0 when there is none. */
    public long lastPosition() {
        return ask("select coalesce(max(position), 0) from event", statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The history of one booking, across all days it lived on. */
    public List<StoredFact> ofBooking(BookingId booking) {
        return query(OF_BOOKING, statement -> statement.setObject(1, booking.value()));
    }

    /** The day that holds a booking now, or held it last: its facts are not read for that. */
    public Optional<DayId> dayOf(BookingId booking) {
        return ask(WHERE_BOOKING_IS, statement -> {
            statement.setObject(1, booking.value());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(dayOf(rows.getString(1))) : Optional.empty();
            }
        });
    }

    private static DayId dayOf(String stream) {
        return DayId.of(stream.substring(stream.indexOf(':') + 1));
    }

    public List<StoredFact> ofStream(String stream, long fromSequence) {
        return query(OF_STREAM, statement -> {
            statement.setString(1, stream);
            statement.setLong(2, fromSequence);
        });
    }

    /** The last fact of one kind in a stream. */
    public Optional<StoredFact> newestOfKind(String stream, String kind) {
        return query(NEWEST_OF_KIND, statement -> {
                    statement.setString(1, stream);
                    statement.setString(2, kind);
                })
                .stream()
                .findFirst();
    }

    /** The last sequence of each of these streams; a stream without facts is not in the answer. */
    public Map<String, Long> sequencesOf(Collection<String> streams) {
        return ask(LAST_SEQUENCES, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", streams.toArray()));
            Map<String, Long> sequences = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long sequence = rows.getLong(2);
                    if (!rows.wasNull()) {
                        sequences.put(rows.getString(1), sequence);
                    }
                }
            }
            return sequences;
        });
    }

    /** Where each of these bookings began; one that does not exist is not in the answer. */
    public Map<BookingId, String> streamsOfHolds(Collection<BookingId> bookings) {
        return ask("select booking, stream from event where booking = any (?) and step = 0", statement -> {
            statement.setArray(
                    1,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "uuid",
                                    bookings.stream().map(BookingId::value).toArray()));
            Map<BookingId, String> streams = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    streams.put(new BookingId(rows.getObject(1, UUID.class)), rows.getString(2));
                }
            }
            return streams;
        });
    }

    private List<StoredFact> query(String sql, Binding binding) {
        return ask(sql, statement -> {
            binding.bind(statement);
            List<StoredFact> facts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(new StoredFact(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getLong(3),
                            codec.read(rows.getString(4), rows.getString(5))));
                }
            }
            return facts;
        });
    }

    private <T> T ask(String sql, Question<T> question) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return question.of(statement);
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Question<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
