// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases contacts that were kept long enough. Every node may do it; a second one finds nothing left. */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ContactVault vault;
    private final Clock clock;

    Retention(ContactVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void eraseOutdated() {
        int erased = vault.eraseOutdated(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
        if (erased > 0) {
            LOG.info("Erased {} contact records whose time has come", erased);
        }
    }
}
