// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.LocalTime;
import java.util.List;

/**
 * The part of every slot that a channel may sell, released step by step.
 *
 * @param releases the published plan, each step naming the percent of the capacity that may be sold from then on
 */
public record ShareRule(Channel channel, List<ReleaseRule> releases) {

    /** From that many days before the date, at that time, so many percent of the capacity may be sold. */
    public record ReleaseRule(int daysBefore, LocalTime at, int percent) {
        public ReleaseRule {
            Check.that(daysBefore >= 0 && daysBefore <= 3_650, "daysBefore is 0 to 3650");
            Check.that(percent >= 0 && percent <= 100, "percent is 0 to 100");
        }
    }

    public ShareRule {
        releases = List.copyOf(releases);
        Check.that(!releases.isEmpty() && releases.size() <= 50, "releases has 1 to 50 entries");
    }
}
