// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.api.booking.Lots;
import de.platzwart.api.commands.WaitingCommands;
import de.platzwart.api.rush.WaitingRoom;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingEvent;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.store.EventLog;
import de.platzwart.store.Feed;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.calendars.CalendarsView;
import de.platzwart.views.waiting.WaitingLists;
import de.platzwart.web.Blocking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks the next in line as soon as places are there for them: after a cancellation, a refusal, an offer that nobody
 * answered, a while after a release; beside a virtual waiting room only for what came back. Where to look the events
 * say. Nothing depends on having heard them all: every few minutes each line is looked at. So a node that dies leaves
 * nothing undone, and of several nodes one is first and the others find nothing left to do.
 */
@Component
class WhenPlacesCameFreeThenOfferToNext {
    private static final Logger LOG = LoggerFactory.getLogger(WhenPlacesCameFreeThenOfferToNext.class);
    private static final Duration EVERYWHERE_EVERY = Duration.ofMinutes(5);
    private static final Duration BROKEN_FOR = Duration.ofSeconds(10);
    /** Nobody says when the virtual waiting room before a calendar is empty. */
    private static final Duration LINE_AGAIN = Duration.ofSeconds(5);

    private final DaysToLookAt toLookAt = new DaysToLookAt();
    private final WaitingLists lists;
    private final WaitingCommands commands;
    private final CalendarsView calendars;
    private final AvailabilityView availability;
    private final WaitingRoom room;
    private final Feed feed;
    private final Blocking blocking;
    private final Clock clock;
    private volatile Instant everywhereAgain = Instant.MIN;

    WhenPlacesCameFreeThenOfferToNext(
            WaitingLists lists,
            WaitingCommands commands,
            CalendarsView calendars,
            AvailabilityView availability,
            WaitingRoom room,
            EventLog log,
            Feed feed,
            Blocking blocking,
            Clock clock) {
        this.lists = lists;
        this.commands = commands;
        this.calendars = calendars;
        this.availability = availability;
        this.room = room;
        this.feed = feed;
        this.blocking = blocking;
        this.clock = clock;
        availability.onChange((days, _) -> toLookAt.changed(days));
        feed.subscribe(
                "waiting lists",
                log::lastPosition,
                facts -> facts.forEach(stored -> {
                    if (stored.fact() instanceof WaitingEvent event) {
                        toLookAt.happened(event);
                    }
                }));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        // the method is called once and what it returns is subscribed to each time
        return blocking.<Void>call(() -> {
            lookWhereItIsDue();
            return null;
        });
    }

    private void lookWhereItIsDue() {
        Instant now = clock.instant();
        // before that, this node does not know of all calendars
        if (!now.isBefore(everywhereAgain) && feed.caughtUp()) {
            everywhereAgain = now.plus(EVERYWHERE_EVERY);
            List.copyOf(calendars.all())
                    .forEach(calendar -> orLater("a line", () -> everywhere(calendar, now), () -> {}));
        }
        toLookAt.take(now).forEach((line, days) -> calendars
                .entry(line.value())
                .ifPresent(calendar -> orLater("the line of " + line, () -> look(calendar, days, now), () -> {
                    toLookAt.from(now.plus(BROKEN_FOR), line);
                    days.forEach(day -> toLookAt.from(now.plus(BROKEN_FOR), day));
                })));
    }

    /** What is broken keeps nothing else from being looked at. */
    private static void orLater(String what, Runnable look, Runnable later) {
        try {
            look.run();
        } catch (RuntimeException broken) {
            LOG.warn("{} waits for another look: {}", what, broken.toString());
            later.run();
        }
    }

    private void everywhere(CalendarsView.Entry calendar, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.rules().zone());
        LocalDate lastDay = calendar.rules().lastDay(now);
        WaitingList list = lists.of(calendar.id());
        if (!list.open().isEmpty()) {
            LocalDate last = list.waiting(today)
                    .map(entry -> entry.wish().to())
                    .max(Comparator.naturalOrder())
                    .orElse(today);
            toLookAt.all(calendar.id(), today, last.isBefore(lastDay) ? last : lastDay);
        }
    }

    private void look(CalendarsView.Entry calendar, Collection<DayId> days, Instant now) {
        WaitingList list = lists.of(calendar.id());
        LocalDate today = LocalDate.ofInstant(now, calendar.rules().zone());
        LocalDate lastDay = calendar.rules().lastDay(now);
        settle(list, today, now);
        days.stream()
                .filter(day -> !day.date().isBefore(today) && !day.date().isAfter(lastDay))
                .filter(day -> list.isWaitedFor(day.date()))
                .forEach(day -> orLater(
                        day.toString(), () -> look(day, list, now), () -> toLookAt.from(now.plus(BROKEN_FOR), day)));
        list.asked()
                .map(entry -> entry.askedOrFail().until())
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .ifPresent(next -> toLookAt.from(next, calendar.id()));
        if (list.open().isEmpty()) {
            toLookAt.nobodyIn(calendar.id());
        }
    }

    private void settle(WaitingList list, LocalDate today, Instant now) {
        Stream<Entry> unanswered =
                list.asked().filter(entry -> entry.askedOrFail().isOver(now));
        Stream.concat(unanswered, list.waitingInVain(today))
                .forEach(entry -> orLater(
                        "an offer to " + entry.booking(),
                        () -> commands.settle(list.calendar(), entry.booking(), Lots.draw(), now),
                        () -> toLookAt.from(now.plus(BROKEN_FOR), list.calendar())));
    }

    private void look(DayId day, WaitingList list, Instant now) {
        Occupancy known = availability.find(day).orElse(null);
        if (known != null) {
            boolean besideALine = room.hasLine(day.calendar());
            if (list.next(new RoomForWaiting(known, now, besideALine), Set.of()) != null) {
                offer(day, besideALine);
            }
            if (besideALine) {
                toLookAt.from(now.plus(LINE_AGAIN), day);
            }
            Instant next = RoomForWaiting.nextChange(known, now);
            if (next != null) {
                toLookAt.from(next, day);
            }
        }
    }

    private void offer(DayId day, boolean besideALine) {
        while (commands.offerToNext(day, besideALine, Lots.draw(), clock.instant()) instanceof EntryStands asked) {
            LOG.info("Offered places of {} to {}", day, asked.entry().booking());
        }
    }
}
