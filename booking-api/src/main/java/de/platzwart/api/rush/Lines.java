// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.commands.Commands;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.views.calendars.CalendarsView;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * The lines there are, once a second brought on and read anew. Every node does so with the same few statements; while
 * the database is away, a node goes by what it knew.
 */
class Lines {
    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final LineTable table;
    private final RushSettings settings;
    private final CalendarsView calendars;
    private final IntSupplier queue;
    private final Clock clock;
    private final Arrivals arrivals = new Arrivals();
    private final SecureRandom random = new SecureRandom();
    private volatile Map<CalendarId, Line> open = Map.of();

    /** @param queue how many requests wait for their batch, as in {@link Commands#waiting} */
    Lines(LineTable table, RushSettings settings, CalendarsView calendars, IntSupplier queue, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.calendars = calendars;
        this.queue = queue;
        this.clock = clock;
    }

    Optional<Line> of(CalendarId calendar) {
        return Optional.ofNullable(open.get(calendar));
    }

    boolean areThere() {
        return !open.isEmpty();
    }

    int waiting() {
        return open.values().stream().mapToInt(Line::waiting).sum();
    }

    /** Somebody wants to choose a time there. */
    void arrived(CalendarId calendar) {
        if (settings.watchesLoad() && calendars.find(calendar).isPresent()) {
            arrivals.count(calendar);
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void bringOn() {
        try {
            bringOn(clock.instant());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Lines wait for the next second: {}", away.toString());
        }
    }

    private void bringOn(Instant now) {
        openByPlan(now);
        openByLoad(now);
        for (Line line : open.values()) {
            if (line.draw() == null && !line.opensAt().isAfter(now)) {
                draw(line.id());
            }
        }
        if (!open.isEmpty()) {
            table.call(settings.callsPerSecond(), now);
            table.close(settings.closesAfter(), now);
        }
        open = table.read(open).stream().collect(Collectors.toUnmodifiableMap(Line::calendar, Function.identity()));
    }

    private void openByPlan(Instant now) {
        for (var calendar : calendars.all()) {
            if (settings.plansFor(calendar.id().value())) {
                Openings.near(calendar.rules(), now, settings.beforeRelease())
                        .ifPresent(release -> openByPlan(new Line.Id(calendar.id(), release), calendar.rules(), now));
            }
        }
    }

    /** A line that is there for the load gives way: its order was not drawn by lot, as it has to be for a release. */
    private void openByPlan(Line.Id line, CalendarRules rules, Instant now) {
        Line before = open.get(line.calendar());
        if (before == null) {
            table.open(line);
        } else if (!Openings.isRelease(rules, before.opensAt())) {
            table.openInPlaceOf(before.id(), line, now);
        }
    }

    private void openByLoad(Instant now) {
        Map<CalendarId, Integer> came = arrivals.take();
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        if (settings.opensAtVisitors() > 0) {
            came.forEach((calendar, visitors) -> {
                if (visitors >= settings.opensAtVisitors()) {
                    openAtOnce(new Line.Id(calendar, second));
                }
            });
        }
        if (settings.opensAtQueue() > 0 && queue.getAsInt() >= settings.opensAtQueue()) {
            came.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> openAtOnce(new Line.Id(most.getKey(), second)));
        }
    }

    /** Nobody was there before, so that everybody stands in the order they come. */
    private void openAtOnce(Line.Id line) {
        table.open(line);
        draw(line);
    }

    private void draw(Line.Id line) {
        byte[] seed = new byte[Draw.SEED_BYTES];
        random.nextBytes(seed);
        table.draw(line, seed);
    }
}
