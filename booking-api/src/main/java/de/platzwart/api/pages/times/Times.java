// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.times;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.Item;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.availability.DayLook;
import de.platzwart.views.availability.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Which days and times there are for a wish, as the pages show them. */
@Component
public class Times {
    private static final int IN_THE_LIST = 12;

    private final AvailabilityView view;
    private final Clock clock;

    Times(AvailabilityView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    /**
     * The day that was asked for, or the first one with room.
     *
     * @param day null if there is no day at all
     * @param next the first free times over all days
     * @param nextRelease when more can be booked; null if that is not planned
     */
    public record Shown(
            Month month,
            @Nullable DayLook day,
            List<Next> next,
            @Nullable Instant nextRelease) {
        /** Whether any time on any day can be booked. */
        public boolean isFree() {
            return !next.isEmpty();
        }

        @Nullable
        Next first() {
            return next.isEmpty() ? null : next.getFirst();
        }
    }

    /** A free time, on whatever day. */
    public record Next(LocalDate date, de.platzwart.booking.day.Occupancy.Start start) {}

    public Shown forItems(
            CalendarId calendar, CalendarRules rules, List<Item> items, @Nullable LocalDate asked, Month.Links links) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        List<DayLook> days = view.look(calendar, today, rules.lastDay(now), Wanted.of(items)).stream()
                .filter(day -> day.state() != DayLook.State.PAST)
                .toList();
        DayLook shown = days.stream()
                .filter(day -> day.date().equals(asked))
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> day.state() == DayLook.State.OPEN)
                        .findFirst())
                .or(() -> days.stream().findFirst())
                .orElse(null);
        List<Next> next = days.stream()
                .flatMap(day -> day.free().stream().map(start -> new Next(day.date(), start)))
                .limit(IN_THE_LIST)
                .toList();
        Instant release = days.stream()
                .map(DayLook::nextRelease)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Shown(Month.of(days, shown == null ? null : shown.date(), links), shown, next, release);
    }

    /** Where a browser is told of changes on the shown day; only one offer can be asked for there. */
    static @Nullable String live(CalendarId calendar, List<Item> items, Shown shown) {
        return items.size() != 1 || shown.day() == null
                ? null
                : UriComponentsBuilder.fromPath("/api/v1/calendars/" + calendar + "/availability/stream")
                        .queryParam("from", shown.day().date())
                        .queryParam("to", shown.day().date())
                        .queryParam("offer", items.getFirst().offer())
                        .queryParam("places", items.getFirst().party().size())
                        .toUriString();
    }
}
