// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param calendars which calendars ask for a proof of work with each new booking; * for all
 * @param hardest how many numbers a browser tries at most
 * @param lasts how long a challenge may be answered
 */
@ConfigurationProperties("platzwart.proof")
record ProofSettings(
        @DefaultValue List<String> calendars,
        @DefaultValue("50000") long hardest,
        @DefaultValue("20m") Duration lasts) {}
