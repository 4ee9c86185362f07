// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.store.StoredFact;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How every day stands, folded from the facts in memory, on every node. */
public final class AvailabilityView {
    /** Days that are over are kept a little, for questions that come late; then only the log has them. */
    private static final int DAYS_KEPT = 3;

    private final Clock clock;
    private final Map<CalendarId, CalendarDays> calendars = new ConcurrentHashMap<>();
    private final List<ObjLongConsumer<Collection<DayId>>> listeners = new CopyOnWriteArrayList<>();
    private volatile long position;
    private LocalDate oldest;

    public AvailabilityView(Clock clock) {
        this.clock = clock;
        this.oldest = oldestDay();
    }

    /** A place somewhere else. */
    public record Alternative(LocalDate date, LocalTime start, LocalTime end, int free) {}

    public Optional<Occupancy> find(DayId day) {
        return stand(day).map(DayStand::occupancy);
    }

    public Optional<DayStand> stand(DayId day) {
        CalendarDays days = calendars.get(day.calendar());
        return days == null ? Optional.empty() : Optional.ofNullable(days.day(day.date()));
    }

    /** How days look to somebody who books online, in order of date, both ends included. */
    public List<DayLook> look(CalendarId calendar, LocalDate from, LocalDate to, Wanted wanted) {
        CalendarDays days = calendars.get(calendar);
        Instant now = clock.instant();
        return days == null
                ? List.of()
                : days.between(from, to).stream()
                        .map(DayStand::occupancy)
                        .map(day -> DayLook.of(day, wanted.on(day.plan()), now))
                        .toList();
    }

    /** All facts up to here are folded in. */
    public long position() {
        return position;
    }

    /** Days with holds that ended before a moment and whose lapse was not written yet. */
    public List<DayId> withExpiredHolds(Instant before) {
        return calendars.values().stream()
                .flatMap(days -> days.all().stream())
                .map(DayStand::occupancy)
                .filter(day -> day.hasExpired(before))
                .map(Occupancy::day)
                .toList();
    }

    /** The next places on days of a calendar, both ends included, the earliest first. */
    public List<Alternative> alternatives(CalendarId calendar, LocalDate from, LocalDate to, Wanted wanted, int limit) {
        CalendarDays days = calendars.get(calendar);
        Instant now = clock.instant();
        return days == null
                ? List.of()
                : days.between(from, to).stream()
                        .map(DayStand::occupancy)
                        .flatMap(day -> starts(day, wanted.on(day.plan()), now))
                        .limit(limit)
                        .toList();
    }

    private static Stream<Alternative> starts(Occupancy day, Need need, Instant now) {
        return need.startsOn(day, now).stream()
                .filter(start -> start.free() >= need.places())
                .map(start -> new Alternative(day.day().date(), start.start(), start.end(), start.free()));
    }

    int slots(Asked asked) {
        CalendarDays days = calendars.get(asked.calendar());
        return days == null
                ? 0
                : days.between(asked.from(), asked.to()).stream()
                        .mapToInt(day -> day.occupancy().size())
                        .sum();
    }

    /** Called with the changed days and the position up to which they are, on the feed's thread. */
    public void onChange(ObjLongConsumer<Collection<DayId>> listener) {
        listeners.add(listener);
    }

    @Nullable
    CalendarDays days(CalendarId calendar) {
        return calendars.get(calendar);
    }

    Collection<CalendarDays> all() {
        return calendars.values();
    }

    /** Takes facts in order; repeats and older ones change nothing. */
    public void accept(List<StoredFact> facts) {
        forgetOldDays();
        Map<DayId, DayStand> changed = new HashMap<>();
        for (StoredFact stored : facts) {
            if (stored.fact() instanceof DayEvent event && !event.day().date().isBefore(oldest)) {
                fold(stored, event, changed);
            }
        }
        publish(changed.values());
        long upTo = facts.getLast().position();
        position = upTo;
        listeners.forEach(listener -> listener.accept(changed.keySet(), upTo));
    }

    private void fold(StoredFact stored, DayEvent event, Map<DayId, DayStand> changed) {
        DayStand known = changed.get(event.day());
        if (known == null) {
            known = stand(event.day()).orElse(null);
        }
        DayStand next = DayStand.next(known, stored, event);
        if (next != known) {
            changed.put(event.day(), next);
        }
    }

    /** Earlier days are not kept in memory. */
    LocalDate oldestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT);
    }

    Collection<DayId> changedAfter(long after) {
        return calendars.values().stream()
                .flatMap(days -> days.all().stream())
                .filter(day -> day.position() > after)
                .map(day -> day.occupancy().day())
                .toList();
    }

    /** Only the feed's thread, or the start before it, changes the view. */
    void publish(Collection<DayStand> stands) {
        Set<CalendarDays> changed = new HashSet<>();
        for (DayStand stand : stands) {
            CalendarDays days =
                    calendars.computeIfAbsent(stand.occupancy().day().calendar(), _ -> new CalendarDays());
            days.put(stand);
            changed.add(days);
        }
        changed.forEach(CalendarDays::changed);
    }

    private void forgetOldDays() {
        LocalDate keep = oldestDay();
        if (keep.isAfter(oldest)) {
            oldest = keep;
            calendars.values().forEach(days -> days.forgetBefore(keep));
        }
    }
}
