// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.times;

import de.platzwart.api.pages.Wish;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.availability.AvailabilityView.Alternative;
import de.platzwart.views.availability.Wanted;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Other places that have the same, where it can be had sooner. */
@Component
class Elsewhere {
    private static final int MOST = 3;

    private final CalendarsView calendars;
    private final AvailabilityView availability;
    private final Clock clock;

    Elsewhere(CalendarsView calendars, AvailabilityView availability, Clock clock) {
        this.calendars = calendars;
        this.availability = availability;
        this.clock = clock;
    }

    /** The first time at another place, and the link to its day there. */
    record Place(String title, Alternative first, String link) {
        LocalDateTime at() {
            return first.date().atTime(first.start());
        }
    }

    /** @param here the first time at the place that was asked for; null if there is none */
    List<Place> sooner(CalendarId calendar, CalendarRules rules, Wish wish, Times.@Nullable Next here) {
        return calendars.all().stream()
                .filter(entry -> !entry.id().equals(calendar))
                .flatMap(entry -> wish.at(rules, entry.rules()).flatMap(same -> place(entry, same, here)).stream())
                .filter(place -> here == null
                        || place.at().isBefore(here.date().atTime(here.start().start())))
                .sorted(Comparator.comparing(Place::at))
                .limit(MOST)
                .toList();
    }

    /** Looks no further than the day that is free here: what comes later is not sooner. */
    private Optional<Place> place(CalendarsView.Entry entry, Wish wish, Times.@Nullable Next here) {
        CalendarRules rules = entry.rules();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        LocalDate horizon = rules.lastDay(now);
        LocalDate last = here == null || horizon.isBefore(here.date()) ? horizon : here.date();
        Wanted wanted = Wanted.of(wish.items(rules));
        return availability.alternatives(entry.id(), today, last, wanted, 1).stream()
                .findFirst()
                .map(first -> new Place(rules.title(), first, wish.linkTo(entry.id(), rules, first.date())));
    }
}
