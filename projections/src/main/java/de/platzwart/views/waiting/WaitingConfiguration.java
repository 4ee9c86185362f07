// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.waiting;

import de.platzwart.store.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines, for those who decide and those who look. */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {
    @Bean
    WaitingLists waitingLists(EventLog log) {
        return new WaitingLists(log);
    }
}
