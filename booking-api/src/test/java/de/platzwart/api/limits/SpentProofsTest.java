// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.BookingId;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.views.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which proofs were used for what, with a real PostgreSQL. */
class SpentProofsTest {
    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    private static final Duration LASTS = Duration.ofMinutes(20);
    private static final BookingId ONE = new BookingId(new UUID(0, 1));
    private static final BookingId OTHER = new BookingId(new UUID(0, 2));
    private static final String PROOF = "0f".repeat(32);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T05:00:00Z"));

    @BeforeEach
    void emptyDatabase() throws java.sql.SQLException {
        STORES.renew();
        Flyway.configure().dataSource(STORES.dataSource()).load().migrate();
    }

    @Test
    void a_proof_is_good_for_one_booking_on_all_nodes_also_if_it_is_repeated() {
        SpentProofs here = node();
        SpentProofs there = node();
        assertThat(here.isFor(ONE, PROOF)).isTrue();
        assertThat(there.isFor(OTHER, PROOF)).isFalse();
        assertThat(here.isFor(OTHER, PROOF)).isFalse();
        assertThat(there.isFor(ONE, PROOF)).isTrue();
        assertThat(there.isFor(OTHER, "0e".repeat(32))).isTrue();
    }

    @Test
    void what_is_good_for_nothing_any_more_is_forgotten_and_nothing_else() {
        SpentProofs here = node();
        here.isFor(ONE, PROOF);
        clock.advance(LASTS);
        here.isFor(ONE, "0e".repeat(32));
        here.sweep();
        assertThat(rows()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(2));
        here.sweep();
        assertThat(rows()).isEqualTo(1);
    }

    private SpentProofs node() {
        return new SpentProofs(new JdbcTemplate(STORES.dataSource()), LASTS, clock);
    }

    private int rows() {
        return new JdbcTemplate(STORES.dataSource())
                .queryForList("select 1 from spent_proof")
                .size();
    }
}
