// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.api.vault.KeyedHash;
import de.platzwart.api.vault.VaultKey;
import de.platzwart.web.Blocking;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, ProofSettings.class})
class LimitsConfiguration {
    @Bean
    Limits limits(LimitSettings settings, VaultKey key, Clock clock) {
        return new Limits(settings, new KeyedHash(key.derivedFor("limits")), clock);
    }

    @Bean
    SpentProofs spentProofs(JdbcTemplate jdbc, ProofSettings settings, Clock clock) {
        return new SpentProofs(jdbc, settings.lasts(), clock);
    }

    @Bean
    Proofs proofs(ProofSettings settings, VaultKey key, SpentProofs spent, Blocking blocking) {
        return new Proofs(settings, key.derivedFor("proofs of work"), spent, blocking);
    }
}
