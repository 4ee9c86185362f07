// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from who letters come from; else an address at the host of the pages
 * @param inFolder whether letters go into a folder that everybody can look at, where no mail server is named
 * @param tries how often a letter is tried before staff have to look at it
 * @param retryAfter how long after the first try the second comes; then twice as long each time, up to an hour
 * @param reminderBefore how long before the start somebody is reminded
 * @param atOnce how many letters are on their way at the same time
 */
@ConfigurationProperties("platzwart.mail")
record MailSettings(
        @Nullable String from,
        @Nullable Boolean inFolder,
        @DefaultValue("50") int tries,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("24h") Duration reminderBefore,
        @DefaultValue("4") int atOnce) {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    Duration waitAfter(int tried) {
        Duration wait = retryAfter;
        for (int i = 1; i < tried && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
