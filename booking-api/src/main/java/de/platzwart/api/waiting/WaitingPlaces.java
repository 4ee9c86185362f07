// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.store.SecretHashing;
import de.platzwart.views.calendars.CalendarsView;
import de.platzwart.views.waiting.WaitingLists;
import de.platzwart.web.Blocking;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The place in line of whoever holds the secret of an entry. To all others it does not exist. */
@Component
public class WaitingPlaces {
    /** An entry, and how many are before it and including it; 0 if it does not wait. */
    public record InLine(Entry entry, int place) {}

    private final WaitingLists lists;
    private final CalendarsView calendars;
    private final Blocking blocking;
    private final Clock clock;

    WaitingPlaces(WaitingLists lists, CalendarsView calendars, Blocking blocking, Clock clock) {
        this.lists = lists;
        this.calendars = calendars;
        this.blocking = blocking;
        this.clock = clock;
    }

    public Mono<InLine> find(CalendarId calendar, BookingId booking, SecretHash secret) {
        return blocking.call(() -> inLine(calendar, booking, secret));
    }

    private @Nullable InLine inLine(CalendarId calendar, BookingId booking, SecretHash secret) {
        WaitingList list = lists.of(calendar);
        Entry entry = list.entry(booking);
        if (entry == null || !SecretHashing.same(entry.secret(), secret)) {
            return null;
        }
        ZoneId zone = calendars.find(calendar).map(CalendarRules::zone).orElse(ZoneOffset.UTC);
        return new InLine(entry, list.placeOf(entry, LocalDate.ofInstant(clock.instant(), zone)));
    }
}
