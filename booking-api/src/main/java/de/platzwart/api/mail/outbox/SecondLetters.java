// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import static de.platzwart.api.mail.outbox.LetterRows.at;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter once more, for whoever lost it. No more often than somebody who means well would ask for it. */
public final class SecondLetters {
    /** The first one counts, too. */
    static final int AN_HOUR = 3;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final Clock clock;

    public SecondLetters(JdbcTemplate jdbc, TransactionTemplate transactions, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    public boolean isPossible() {
        return outbox.isOpen();
    }

    /** False if there were enough in the last hour, or somebody asks for it at this moment. */
    public boolean send(LetterKind kind, BookingId booking, DayId day, int step) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            // of two at once not both are the last one, and nobody keeps a connection while waiting for the other
            Boolean alone = jdbc.queryForObject(
                    "select pg_try_advisory_xact_lock(7702, hashtext(?))", Boolean.class, booking.toString());
            if (!Boolean.TRUE.equals(alone)) {
                return false;
            }
            Long written = jdbc.queryForObject(
                    "select count(*) from letter where booking = ? and kind = ? and owed_at > ?",
                    Long.class,
                    booking.value(),
                    kind.name(),
                    at(since(kind)));
            boolean allowed = written != null && written < AN_HOUR;
            if (allowed) {
                outbox.put(List.of(new Owed(kind, booking, day, step)));
            }
            return allowed;
        }));
    }

    /** To an address that nobody has answered for, no more than that go out at all. */
    private Instant since(LetterKind kind) {
        return kind == LetterKind.MAIL_DUE ? Instant.EPOCH : clock.instant().minus(Duration.ofHours(1));
    }
}
