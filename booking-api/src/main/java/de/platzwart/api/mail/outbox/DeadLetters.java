// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import static de.platzwart.api.mail.outbox.LetterRows.at;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Letters that could not be delivered, for staff to look at. */
public final class DeadLetters {
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public DeadLetters(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    public List<DeadLetter> newest() {
        return jdbc.query(
                "select * from letter where outcome = 'DEAD' order by ended_at desc limit ?",
                (row, _) -> {
                    Owed owed = LetterRows.owed(row);
                    return new DeadLetter(
                            row.getLong("id"),
                            owed.kind(),
                            owed.booking(),
                            owed.day(),
                            row.getInt("tries"),
                            row.getString("problem"),
                            row.getObject("ended_at", OffsetDateTime.class).toInstant());
                },
                MOST);
    }

    /** It is tried anew, as often as a new one. False if there is no such dead letter. */
    public boolean sendAgain(long id) {
        var now = at(clock.instant());
        return jdbc.update(
                        "update letter set outcome = null, ended_at = null, tries = 0, owed_at = ?, due_at = ?"
                                + " where id = ? and outcome = 'DEAD'",
                        now,
                        now,
                        id)
                > 0;
    }
}
