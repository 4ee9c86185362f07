// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.platzwart.booking.day.BookingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** For which booking each proof was used, in one table for all nodes. Blocks. */
class SpentProofs {
    private static final long REMEMBERED = 200_000;
    /** Clocks of nodes differ a little. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String SPEND =
            "insert into spent_proof (proof, booking, until) values (?, ?, ?) on conflict do nothing";
    private static final String USED_FOR = "select booking from spent_proof where proof = ?";

    private final JdbcTemplate jdbc;
    private final Duration lasts;
    private final Clock clock;
    /** Whoever repeats a proof again and again asks the database once. */
    private final Cache<String, BookingId> known;

    /** @param lasts how long a challenge may be answered */
    SpentProofs(JdbcTemplate jdbc, Duration lasts, Clock clock) {
        this.jdbc = jdbc;
        this.lasts = lasts;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(lasts)
                .build();
    }

    /** Whether it was used for that booking, or for none before. */
    boolean isFor(BookingId booking, String signature) {
        return booking.equals(known.get(signature, _ -> usedFor(booking, signature)));
    }

    private BookingId usedFor(BookingId booking, String signature) {
        byte[] proof = HexFormat.of().parseHex(signature);
        Instant until = clock.instant().plus(lasts).plus(GRACE);
        if (jdbc.update(SPEND, proof, booking.value(), until.atOffset(ZoneOffset.UTC)) == 1) {
            return booking;
        }
        return jdbc.query(USED_FOR, (row, _) -> new BookingId(row.getObject(1, UUID.class)), proof).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a proof was swept while it was good"));
    }

    /** Every node may do it; a second one finds nothing left. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        jdbc.update("delete from spent_proof where until < ?", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
