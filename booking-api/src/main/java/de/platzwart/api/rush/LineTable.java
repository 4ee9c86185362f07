// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.booking.calendar.CalendarId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where all nodes keep their lines: each statement may be run by several of them, and the second changes nothing. */
final class LineTable {
    /** Where no node was there to call, what was missed is not called all at once. */
    private static final int SECONDS_MADE_UP_FOR = 5;

    /** Reckoned from the row as it is when its turn comes: of two nodes, the second finds no time passed. */
    private static final String CALL = """
        update line
        set busy_at = case when called + MORE < joined then ?::timestamptz else busy_at end,
            called = least(joined + ?, called + MORE),
            called_at = greatest(called_at, ?::timestamptz)
        where closed_at is null and seed is not null
        """.replace(
            "MORE",
            "? * greatest(0, least(" + SECONDS_MADE_UP_FOR + ", extract(epoch from ?::timestamptz - called_at)))");

    private static final String REPLACE = """
        with ended as (
            update line set closed_at = ? where calendar = ? and opens_at = ? and closed_at is null returning calendar)
        insert into line (calendar, opens_at, called_at, busy_at)
        select calendar, ?::timestamptz, ?::timestamptz, ?::timestamptz from ended on conflict do nothing
        """;

    private final JdbcTemplate jdbc;

    LineTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where that calendar has a line. */
    void open(Line.Id line) {
        OffsetDateTime at = utc(line.opensAt());
        jdbc.update(
                "insert into line (calendar, opens_at, called_at, busy_at) values (?, ?, ?, ?) on conflict do nothing",
                line.calendar().value(),
                at,
                at,
                at);
    }

    /** In one step, so that at no time there is none. */
    void openInPlaceOf(Line.Id before, Line.Id line, Instant now) {
        OffsetDateTime at = utc(line.opensAt());
        jdbc.update(REPLACE, utc(now), before.calendar().value(), utc(before.opensAt()), at, at, at);
    }

    /** Settles the order of those who are there. Only the first seed counts. */
    void draw(Line.Id line, byte[] seed) {
        jdbc.update(
                "update line set seed = ?, early = joined where calendar = ? and opens_at = ? and seed is null",
                seed,
                line.calendar().value(),
                utc(line.opensAt()));
    }

    /** Calls as many as the time since the last call allows; up to a second's worth is called in advance. */
    void call(double perSecond, Instant now) {
        OffsetDateTime at = utc(now);
        jdbc.update(CALL, perSecond, at, at, perSecond, perSecond, at, at);
    }

    /** Ends lines in which nobody had to wait for some time. */
    void close(Duration after, Instant now) {
        jdbc.update(
                "update line set closed_at = ? where closed_at is null and seed is not null and busy_at < ?",
                utc(now),
                utc(now.minus(after)));
    }

    /** The first of so many numbers; empty if the line has ended. */
    OptionalInt numbers(Line.Id line, int count) {
        List<Integer> joined = jdbc.query(
                "update line set joined = joined + ? where calendar = ? and opens_at = ? and closed_at is null"
                        + " returning joined",
                (row, _) -> row.getInt("joined"),
                count,
                line.calendar().value(),
                utc(line.opensAt()));
        return joined.isEmpty() ? OptionalInt.empty() : OptionalInt.of(joined.getFirst() - count);
    }

    /** @param known lines as they were, whose order need not be reckoned again */
    List<Line> read(Map<CalendarId, Line> known) {
        return jdbc.query(
                "select calendar, opens_at, joined, called, early, seed from line where closed_at is null",
                (row, _) -> line(row, known));
    }

    private static Line line(ResultSet row, Map<CalendarId, Line> known) throws SQLException {
        var calendar = new CalendarId(row.getString("calendar"));
        Instant opensAt = row.getObject("opens_at", OffsetDateTime.class).toInstant();
        byte[] seed = row.getBytes("seed");
        return new Line(
                new Line.Id(calendar, opensAt),
                row.getInt("joined"),
                row.getDouble("called"),
                seed == null ? null : draw(known.get(calendar), opensAt, seed, row.getInt("early")));
    }

    private static Draw draw(@Nullable Line before, Instant opensAt, byte[] seed, int early) {
        return before != null && before.draw() != null && before.opensAt().equals(opensAt)
                ? before.draw()
                : new Draw(seed, early);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
