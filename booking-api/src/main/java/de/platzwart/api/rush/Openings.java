// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.ShareRule;
import de.platzwart.booking.calendar.ShareRule.ReleaseRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which release of a calendar is near enough for its line. */
final class Openings {
    private static final Duration INSTANT = Duration.ofMillis(1);

    private Openings() {}

    /** The next moment at which citizens may book more, if it comes within that time. */
    static Optional<Instant> near(CalendarRules rules, Instant now, Duration before) {
        return rules.shares().stream()
                .filter(share -> share.channel() == Channel.ONLINE)
                .map(ShareRule::releases)
                .flatMap(releases -> releases.stream().flatMap(release -> dates(rules, release, now)))
                .distinct()
                .map(rules::planFor)
                .filter(plan -> !plan.slots().isEmpty())
                .flatMap(Openings::releases)
                .filter(moment -> moment.isAfter(now) && !moment.isAfter(now.plus(before)))
                .min(Comparator.naturalOrder());
    }

    /** Whether citizens may book more from that moment on. */
    static boolean isRelease(CalendarRules rules, Instant moment) {
        return near(rules, moment.minus(INSTANT), INSTANT).isPresent();
    }

    /** The dates that are released today and tomorrow; days beyond the horizon are not open then. */
    private static Stream<LocalDate> dates(CalendarRules rules, ReleaseRule release, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        return release.daysBefore() > rules.horizonDays() || release.percent() == 0
                ? Stream.empty()
                : Stream.of(today.plusDays(release.daysBefore()), today.plusDays(release.daysBefore() + 1L));
    }

    private static Stream<Instant> releases(DayPlan plan) {
        return plan.shares().stream()
                .filter(share -> share.channel() == Channel.ONLINE)
                .flatMap(share -> share.releases().stream())
                .filter(release -> release.percent() > 0)
                .map(Release::from);
    }
}
