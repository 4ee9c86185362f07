// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.api.commands.Commands;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Refusal;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens the days of every calendar up to its horizon. Opening a day that is open changes nothing. */
@Component
public class DayOpener {
    private static final Logger LOG = LoggerFactory.getLogger(DayOpener.class);
    private static final int AT_ONCE = 64;

    /**
     * How it went.
     *
     * @param opened days that follow the rules
     * @param keptForBookings days that keep a former plan, because somebody has booked there
     * @param keptForChanges days that keep a former plan, because staff closed or changed something there
     */
    public record Opened(int opened, List<LocalDate> keptForBookings, List<LocalDate> keptForChanges) {}

    private final Commands commands;
    private final CalendarsView calendars;
    private final Clock clock;

    DayOpener(Commands commands, CalendarsView calendars, Clock clock) {
        this.commands = commands;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Mono<Opened> openUpToHorizon(CalendarId calendar, CalendarRules rules, @Nullable String by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        return Flux.fromStream(() -> today.datesUntil(rules.lastDay(now).plusDays(1)))
                .flatMapSequential(
                        date -> open(new DayId(calendar, date), rules, by).map(reply -> new Answer(date, reply)),
                        AT_ONCE)
                .collectList()
                .map(DayOpener::summary);
    }

    private record Answer(LocalDate date, DayReply reply) {}

    private Mono<DayReply> open(DayId day, CalendarRules rules, @Nullable String by) {
        return commands.send(new OpenDay(day, rules.planFor(day.date()), clock.instant()), null, by);
    }

    private static Opened summary(List<Answer> answers) {
        List<LocalDate> booked = refused(answers, reason -> reason != Refusal.CHANGED_BY_STAFF);
        List<LocalDate> changed = refused(answers, reason -> reason == Refusal.CHANGED_BY_STAFF);
        return new Opened(answers.size() - booked.size() - changed.size(), booked, changed);
    }

    private static List<LocalDate> refused(List<Answer> answers, Predicate<Refusal> why) {
        return answers.stream()
                .filter(answer -> answer.reply() instanceof Refused refused && why.test(refused.reason()))
                .map(Answer::date)
                .toList();
    }

    /** The horizon moves with the clock, so this is done again and again. */
    @Scheduled(initialDelay = 10, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    Mono<Void> openWhatCameIntoSight() {
        // called once; what it returns is subscribed to each time
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(calendars.all())))
                .concatMap(calendar -> Mono.defer(() -> openUpToHorizon(calendar.id(), calendar.rules(), null))
                        .onErrorResume(failure -> {
                            LOG.warn("Days of {} could not be opened, next try in ten minutes", calendar.id(), failure);
                            return Mono.empty();
                        }))
                .then();
    }
}
