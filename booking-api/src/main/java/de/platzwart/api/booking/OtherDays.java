// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.platzwart.api.door.Refusals.AlternativeStart;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.availability.Wanted;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a day itself has no other start to offer, the view of availability may know one on a later day. */
@Component
class OtherDays {
    private static final int ENOUGH = 3;
    /** In a rush thousands ask the same, and to look through a sold-out season costs more than all else of a "no". */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private static final long ASKED_AT_ONCE = 10_000;

    private record Question(DayId day, Wanted wanted) {}

    private final Cache<Question, List<AlternativeStart>> found = Caffeine.newBuilder()
            .maximumSize(ASKED_AT_ONCE)
            .expireAfterWrite(GOOD_FOR)
            .build();

    private final AvailabilityView availability;
    private final Calendars calendars;

    OtherDays(AvailabilityView availability, Calendars calendars) {
        this.availability = availability;
        this.calendars = calendars;
    }

    List<AlternativeStart> nearest(HoldPlaces asked) {
        CalendarRules rules = calendars.rulesOf(asked.day().calendar());
        var question = new Question(asked.day(), Wanted.of(asked.items()));
        return found.get(question, _ -> look(question, rules.lastDay(asked.at())));
    }

    private List<AlternativeStart> look(Question asked, LocalDate last) {
        LocalDate first = asked.day().date().plusDays(1);
        return availability.alternatives(asked.day().calendar(), first, last, asked.wanted(), ENOUGH).stream()
                .map(one -> AlternativeStart.on(one.date(), one.start(), one.end(), one.free()))
                .toList();
    }
}
