// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.waiting;

import de.platzwart.api.booking.Lots;
import de.platzwart.api.commands.WaitingCommands;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.views.availability.AvailabilityView;
import de.platzwart.views.calendars.CalendarsView;
import de.platzwart.views.waiting.WaitingLists;
import de.platzwart.web.Blocking;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks the next in line as soon as places are there for them: after a cancellation, a refusal, a release, an offer that
 * nobody answered. It remembers nothing: each look begins with what the events say. So a node that dies leaves nothing
 * undone, and of several nodes one is first and the others find nothing left to do.
 */
@Component
class WhenPlacesCameFreeThenOfferToNext {
    private static final Logger LOG = LoggerFactory.getLogger(WhenPlacesCameFreeThenOfferToNext.class);

    private final WaitingLists lists;
    private final WaitingCommands commands;
    private final CalendarsView calendars;
    private final AvailabilityView availability;
    private final Blocking blocking;
    private final Clock clock;

    WhenPlacesCameFreeThenOfferToNext(
            WaitingLists lists,
            WaitingCommands commands,
            CalendarsView calendars,
            AvailabilityView availability,
            Blocking blocking,
            Clock clock) {
        this.lists = lists;
        this.commands = commands;
        this.calendars = calendars;
        this.availability = availability;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        // the method is called once and what it returns is subscribed to each time
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(calendars.all())))
                .concatMap(calendar -> blocking.<CalendarId>call(() -> {
                            look(calendar);
                            return null;
                        })
                        .onErrorResume(failure -> {
                            LOG.warn("The line of {} waits for the next look: {}", calendar.id(), failure.toString());
                            return Mono.empty();
                        }))
                .then();
    }

    private void look(CalendarsView.Entry calendar) {
        WaitingList list = lists.of(calendar.id());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, calendar.rules().zone());
        Stream<Entry> unanswered =
                list.asked().filter(entry -> entry.askedOrFail().isOver(now));
        Stream.concat(unanswered, list.waitingInVain(today))
                .forEach(entry -> commands.settle(calendar.id(), entry.booking(), Lots.draw(), now));
        List<Entry> waiting = list.waiting(today).toList();
        if (!waiting.isEmpty()) {
            wished(calendar.id(), waiting, today, calendar.rules().lastDay(now))
                    .filter(day -> isForSomebody(day, waiting, now))
                    .forEach(this::offer);
        }
    }

    private static Stream<DayId> wished(CalendarId calendar, List<Entry> waiting, LocalDate today, LocalDate lastDay) {
        LocalDate last = waiting.stream()
                .map(entry -> entry.wish().to())
                .filter(lastDay::isAfter)
                .max(LocalDate::compareTo)
                .orElse(lastDay);
        return today.datesUntil(last.plusDays(1)).map(date -> new DayId(calendar, date));
    }

    /** As this node knows the day; the day itself decides. */
    private boolean isForSomebody(DayId day, List<Entry> waiting, Instant now) {
        return availability
                .find(day)
                .map(occupancy -> new RoomForWaiting(occupancy, now))
                .filter(room -> room.isAny(null))
                .filter(room -> waiting.stream()
                        .filter(entry -> entry.wish().covers(day.date()))
                        .anyMatch(entry ->
                                room.startFor(entry.items(), entry.wish().start()) != null))
                .isPresent();
    }

    private void offer(DayId day) {
        while (commands.offerToNext(day, Lots.draw(), clock.instant()) instanceof EntryStands asked) {
            LOG.info("Offered places of {} to {}", day, asked.entry().booking());
        }
    }
}
