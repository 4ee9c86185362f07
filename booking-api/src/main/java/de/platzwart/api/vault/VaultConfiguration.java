// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import de.platzwart.embedded.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultConfiguration.VaultSettings.class)
class VaultConfiguration {
    /**
     * @param key 32 bytes in Base64; without one the key is made once and kept in the data folder
     * @param retentionDays how long after its date the contact of a booking is kept
     */
    @ConfigurationProperties("platzwart.vault")
    record VaultSettings(
            @Nullable String key, @DefaultValue("30") int retentionDays) {}

    @Bean
    VaultKey vaultKey(
            VaultSettings settings,
            @Value("${platzwart.data:./data}") Path folder,
            @Value("${platzwart.postgres.url:}") String givenPostgres) {
        String key = settings.key();
        if (key == null && !givenPostgres.isEmpty()) {
            throw new StartupProblem(
                    "A PostgreSQL is given, but no key for the contact vault.",
                    "Set platzwart.vault.key to 32 random bytes in Base64, the same on every node.");
        }
        return key != null ? read(key, "platzwart.vault.key") : keyIn(folder);
    }

    @Bean
    Seal seal(VaultKey key) {
        return key.seal();
    }

    @Bean
    ContactVault contactVault(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Seal seal,
            VaultSettings settings,
            Clock clock) {
        return new ContactVault(
                jdbc, new TransactionTemplate(transactions), new ContactSeal(seal), clock, settings.retentionDays());
    }

    private static VaultKey read(String key, String place) {
        try {
            return new VaultKey(Base64.getDecoder().decode(key));
        } catch (IllegalArgumentException wrong) {
            throw new StartupProblem(
                    "What " + place + " holds is no key for the contact vault: " + wrong.getMessage() + ".",
                    "Give it the 32 bytes in Base64 with which contacts were stored; without those they stay closed.",
                    wrong);
        }
    }

    /** The embedded default: made at first start, readable only by its owner. Lose it, and the contacts are lost. */
    private static VaultKey keyIn(Path folder) {
        Path file = folder.resolve("vault.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            }
            return read(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read or make the vault's key " + file, e);
        }
    }
}
