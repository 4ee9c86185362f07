// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a calendar's rules fit together. */
final class Consistency {
    private static final int MOST_SLOTS = 1_000;

    private Consistency() {}

    /** One sentence for whoever laid the rules down; null if nothing is wrong. What is wrong first is said. */
    static @Nullable String wrongWith(CalendarRules rules) {
        OpeningRules opening = rules.opening();
        Stream<Supplier<String>> questions = Stream.of(
                () -> title(rules),
                () -> grid(rules),
                () -> offers(rules.offers()),
                () -> shares(rules.shares()),
                () -> hours(opening.weekly(), rules),
                () -> hours(opening.exceptions(), rules));
        return questions
                .map(Supplier::get)
                .filter(wrong -> !wrong.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String title(CalendarRules rules) {
        if (rules.title().isBlank() || rules.title().length() > 200) {
            return "title has 1 to 200 characters";
        }
        return rules.horizonDays() < 1 || rules.horizonDays() > 730
                ? "horizonDays is 1 to 730, not " + rules.horizonDays()
                : "";
    }

    private static String grid(CalendarRules rules) {
        int minutes = rules.slotMinutes();
        return switch (rules.kind()) {
            case SESSIONS -> minutes == 0 ? "" : "slotMinutes is 0 for sessions, which have no grid, not " + minutes;
            case APPOINTMENTS ->
                minutes >= 1 && minutes <= 480 ? "" : "slotMinutes is 1 to 480 for appointments, not " + minutes;
        };
    }

    private static String offers(List<Offer> offers) {
        if (offers.isEmpty() || offers.size() > 200) {
            return "offers has 1 to 200 entries";
        }
        return offers.stream().map(Offer::id).distinct().count() < offers.size() ? "offers have different ids" : "";
    }

    private static String shares(List<ShareRule> shares) {
        for (ShareRule share : shares) {
            long moments = share.releases().stream()
                    .map(release -> List.of(release.daysBefore(), release.at()))
                    .distinct()
                    .count();
            if (moments < share.releases().size()) {
                return "the share of " + share.channel() + " has two releases at the same time";
            }
        }
        return shares.stream().map(ShareRule::channel).distinct().count() < shares.size()
                ? "a channel has one share, with all its releases in it"
                : "";
    }

    private static String hours(Map<? extends TemporalAccessor, List<OpenHours>> byDay, CalendarRules rules) {
        for (Map.Entry<? extends TemporalAccessor, List<OpenHours>> day : byDay.entrySet()) {
            if (overlap(day.getValue())) {
                return "the opening hours of " + day.getKey() + " overlap";
            }
            if (slots(day.getValue(), rules) > MOST_SLOTS) {
                return "a day has at most " + MOST_SLOTS + " slots, but " + day.getKey() + " has more";
            }
        }
        return "";
    }

    private static boolean overlap(Collection<OpenHours> hours) {
        List<OpenHours> inOrder =
                hours.stream().sorted(Comparator.comparing(OpenHours::from)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).from().isBefore(inOrder.get(i - 1).to())) {
                return true;
            }
        }
        return false;
    }

    private static long slots(Collection<OpenHours> hours, CalendarRules rules) {
        return rules.kind() == Kind.SESSIONS
                ? hours.size()
                : hours.stream()
                        .mapToLong(
                                open -> Duration.between(open.from(), open.to()).toMinutes() / rules.slotMinutes())
                        .sum();
    }
}
