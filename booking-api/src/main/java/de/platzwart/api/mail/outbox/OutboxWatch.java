// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import static de.platzwart.api.mail.outbox.LetterRows.at;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much mail waits and for how long. Asked of the table now and then: who reads metrics waits for nobody. */
public final class OutboxWatch {
    private static final String STAND = """
        select count(*) filter (where outcome is null) as waiting,
               min(owed_at) filter (where outcome is null) as oldest,
               count(*) filter (where outcome = 'DEAD') as dead
        from letter where (outcome is null and owed_at <= ?) or outcome = 'DEAD'
        """;

    private record Stand(long waiting, long oldestSeconds, long dead) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile Stand stand = new Stand(0, 0, 0);

    public OutboxWatch(JdbcTemplate jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("platzwart.letters.waiting", () -> stand.waiting())
                .description("letters that should be sent and are not yet")
                .register(registry);
        Gauge.builder("platzwart.letters.oldest", () -> stand.oldestSeconds())
                .description("for how long the oldest of them has been waiting")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("platzwart.letters.dead", () -> stand.dead())
                .description("letters that could not be delivered")
                .register(registry);
    }

    public void look() {
        Instant now = clock.instant();
        stand = jdbc.query(
                        STAND,
                        (row, _) -> new Stand(
                                row.getLong("waiting"),
                                secondsSince(row.getObject("oldest", OffsetDateTime.class), now),
                                row.getLong("dead")),
                        at(now))
                .getFirst();
    }

    private static long secondsSince(@Nullable OffsetDateTime oldest, Instant now) {
        return oldest == null ? 0 : Duration.between(oldest.toInstant(), now).toSeconds();
    }
}
