// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param calendars which calendars have a line before each release of their plan; * for all
 * @param beforeRelease how long before a release its line can be joined
 * @param opensAtQueue with so many requests waiting for their batch, the calendar most asked for gets a line; 0: never
 * @param opensAtVisitors with so many requests for a calendar in a second, it gets a line; 0: never
 * @param callsPerSecond how many numbers are called in a second
 * @param turnLasts how long a called number may choose a time
 * @param closesAfter how long nobody had to wait before a line ends
 */
@ConfigurationProperties("platzwart.rush")
record RushSettings(
        @DefaultValue List<String> calendars,
        @DefaultValue("15m") Duration beforeRelease,
        @DefaultValue("0") int opensAtQueue,
        @DefaultValue("0") int opensAtVisitors,
        @DefaultValue("25") double callsPerSecond,
        @DefaultValue("15m") Duration turnLasts,
        @DefaultValue("1m") Duration closesAfter) {
    static final Duration LONGEST_BEFORE_RELEASE = Duration.ofDays(1);

    RushSettings {
        if (callsPerSecond <= 0) {
            throw new IllegalArgumentException("platzwart.rush.calls-per-second is more than 0");
        }
        if (beforeRelease.isNegative() || beforeRelease.compareTo(LONGEST_BEFORE_RELEASE) > 0) {
            throw new IllegalArgumentException("platzwart.rush.before-release is at most a day");
        }
    }

    boolean plansFor(String calendar) {
        return calendars.contains(calendar) || calendars.contains("*");
    }

    boolean watchesLoad() {
        return opensAtQueue > 0 || opensAtVisitors > 0;
    }
}
