// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import static de.platzwart.api.mail.outbox.LetterRows.at;

import de.platzwart.booking.Fact;
import de.platzwart.booking.day.BookingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Letters that wait to be sent. They are put in with the facts that call for them, or not at all.
 *
 * <p>Whoever takes a letter has it for a while and no other node gets it. If its carrier dies it comes back: then, and
 * only then, somebody may get it twice.
 */
public final class Outbox {
    /** Longer than any try to send may last. */
    public static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private static final String PUT = """
        insert into letter (kind, booking, day, step, owed_at, due_at)
        select o.kind, o.booking::uuid, o.day, o.step, ?, ?
        from unnest(?::text[], ?::text[], ?::text[], ?::int[]) as o(kind, booking, day, step)
        """;
    private static final String TAKE = """
        update letter set due_at = ?, tries = tries + 1
        where id = any(array(select id from letter where outcome is null and due_at <= ?
                             order by due_at limit ? for update skip locked))
        returning id, kind, booking, day, step, tries
        """;
    private static final String ENOUGH = """
        select ended_at from letter where booking = ? and outcome = 'SENT' and ended_at > ?
        order by ended_at desc offset ? limit 1
        """;
    /** Once a letter has come back and another carries it, the first one has no more say. */
    private static final String STILL_MINE = " where id = ? and tries = ? and outcome is null";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean open;

    /** Open if there is a way to send letters; without one, none is owed. */
    public Outbox(JdbcTemplate jdbc, Clock clock, boolean open) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    public List<Owed> owedBy(List<? extends Fact> facts) {
        return open ? facts.stream().flatMap(fact -> Owed.by(fact).stream()).toList() : List.of();
    }

    /** In the transaction of the caller. */
    public void put(List<Owed> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var now = at(clock.instant());
        jdbc.update(PUT, insert -> {
            var connection = insert.getConnection();
            insert.setObject(1, now);
            insert.setObject(2, now);
            insert.setArray(
                    3, connection.createArrayOf("text", texts(letters.stream().map(Owed::kind))));
            insert.setArray(
                    4, connection.createArrayOf("text", texts(letters.stream().map(Owed::booking))));
            insert.setArray(
                    5, connection.createArrayOf("text", texts(letters.stream().map(Owed::day))));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "int4", letters.stream().map(Owed::step).toArray()));
        });
    }

    private static Object[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray();
    }

    /** Letters that are due, each for this carrier alone for a while. */
    public List<Letter> take(int atMost) {
        Instant now = clock.instant();
        return jdbc.query(TAKE, (row, _) -> LetterRows.letter(row), at(now.plus(TAKEN_FOR)), at(now), atMost);
    }

    /** Until when so many about a booking were sent within a time; empty if fewer were. */
    public Optional<Instant> enoughUntil(BookingId booking, int sent, Duration within) {
        Instant since = clock.instant().minus(within);
        return jdbc
                .query(
                        ENOUGH,
                        (row, _) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        booking.value(),
                        at(since),
                        sent - 1)
                .stream()
                .findFirst()
                .map(oldest -> oldest.plus(within));
    }

    public void end(Letter letter, Outcome outcome) {
        var now = at(clock.instant());
        jdbc.update(
                "update letter set outcome = ?, ended_at = ?" + STILL_MINE,
                outcome.name(),
                now,
                letter.id(),
                letter.tries());
    }

    /** It is too early; that was no try. */
    public void postpone(Letter letter, Instant due) {
        jdbc.update(
                "update letter set owed_at = ?, due_at = ?, tries = 0" + STILL_MINE,
                at(due),
                at(due),
                letter.id(),
                letter.tries());
    }

    /** A problem is written down so that it says nothing about the recipient. */
    public void tryLater(Letter letter, String problem, Instant due) {
        jdbc.update(
                "update letter set due_at = ?, problem = ?" + STILL_MINE,
                at(due),
                problem,
                letter.id(),
                letter.tries());
    }

    /** Nobody tries it any more; staff see it, with a problem that says nothing about the recipient. */
    public void giveUp(Letter letter, String problem) {
        jdbc.update(
                "update letter set outcome = 'DEAD', ended_at = ?, problem = ?" + STILL_MINE,
                at(clock.instant()),
                problem,
                letter.id(),
                letter.tries());
    }

    /** Forgets what ended long ago, and what could not be delivered longer ago; returns how many. */
    public int forget(Duration ago, Duration dead) {
        Instant now = clock.instant();
        return jdbc.update(
                "delete from letter where (outcome <> 'DEAD' and ended_at < ?) or (outcome = 'DEAD' and ended_at < ?)",
                at(now.minus(ago)),
                at(now.minus(dead)));
    }
}
