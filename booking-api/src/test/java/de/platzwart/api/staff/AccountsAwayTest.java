// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.api.PlatzwartTest;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** Who cannot be looked up is not turned away for good. */
@DirtiesContext
@Import(AccountsAwayTest.NobodyAnswers.class)
class AccountsAwayTest extends PlatzwartTest {
    /** Looks accounts up where no database listens. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NobodyAnswers {
        @Bean
        @Primary
        StaffAccounts accountsAway(JdbcTemplate jdbc, PasswordEncoder encoder, Clock clock) {
            JdbcTemplate away = new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://localhost:1/none"));
            return new StaffAccounts(jdbc, encoder, clock) {
                @Override
                Optional<StaffMember> find(String username) {
                    return new StaffAccounts(away, encoder, clock).find(username);
                }
            };
        }
    }

    @Test
    void without_a_database_staff_are_asked_to_come_back_soon() {
        admin().get()
                .uri("/api/v1/staff/accounts")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("UNAVAILABLE");
    }
}
