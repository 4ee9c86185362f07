// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.api.vault.KeyedHash;
import de.platzwart.api.vault.VaultKey;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, ProofSettings.class})
class LimitsConfiguration {
    @Bean
    Limits limits(LimitSettings settings, VaultKey key, Clock clock) {
        return new Limits(settings, new KeyedHash(key.derivedFor("limits")), clock);
    }

    @Bean
    Proofs proofs(ProofSettings settings, VaultKey key) {
        return new Proofs(settings, key.derivedFor("proofs of work"));
    }
}
