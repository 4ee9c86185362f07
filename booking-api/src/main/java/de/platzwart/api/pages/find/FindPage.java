// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.find;

import de.platzwart.api.pages.Wording;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.availability.AvailabilityView.Alternative;
import de.platzwart.views.availability.Wanted;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The first page: from what somebody needs to where it can be booked. */
@Controller
class FindPage {
    private static final int LONGEST_QUERY = 100;

    private final CalendarsView calendars;
    private final AvailabilityView availability;
    private final Clock clock;

    FindPage(CalendarsView calendars, AvailabilityView availability, Clock clock) {
        this.calendars = calendars;
        this.availability = availability;
        this.clock = clock;
    }

    /** Something that can be booked somewhere. */
    record Found(String calendar, String offer, String title, String place) {}

    /**
     * A place and how much room it has.
     *
     * @param today the next session of today; null if there is none any more
     * @param next the first day with room; null if there is none
     */
    record Place(
            String calendar,
            String title,
            boolean sessions,
            @Nullable Alternative today,
            @Nullable LocalDate next) {}

    @GetMapping("/")
    Rendering find(@RequestParam(name = "q", defaultValue = "") String query, Locale locale) {
        String asked = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        Finds finds = new Finds(asked);
        return Rendering.view("start")
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("query", asked)
                .modelAttribute("asked", !finds.isBlank())
                .modelAttribute("found", found(finds))
                .modelAttribute(
                        "places", calendars.all().stream().map(this::place).toList())
                .build();
    }

    private List<Found> found(Finds finds) {
        var all = calendars.all().stream()
                .flatMap(entry -> entry.rules().offers().stream()
                        .map(offer -> new Found(
                                entry.id().value(),
                                offer.id().value(),
                                offer.title(),
                                entry.rules().title())))
                .toList();
        return finds.isBlank()
                ? all
                : all.stream()
                        .filter(found -> score(finds, found) > 0)
                        .sorted(Comparator.comparingLong((Found found) -> score(finds, found))
                                .reversed())
                        .toList();
    }

    /** What it is counts more than where it is. */
    private static long score(Finds finds, Found found) {
        return 2 * finds.score(found.title()) + finds.score(found.place());
    }

    private Place place(CalendarsView.Entry entry) {
        CalendarRules rules = entry.rules();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        Alternative next = availability.alternatives(entry.id(), today, rules.lastDay(now), Wanted.ANYTHING, 1).stream()
                .findFirst()
                .orElse(null);
        return new Place(
                entry.id().value(),
                rules.title(),
                rules.kind() == Kind.SESSIONS,
                next != null && next.date().equals(today) ? next : null,
                next == null ? null : next.date());
    }
}
