// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.commands.CalendarCommands;
import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.start.DayOpener;
import de.platzwart.booking.calendar.CalendarCommand.DefineCalendar;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarReply;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.web.Addresses;
import de.platzwart.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Calendars as staff lay them down. */
@RestController
@RequestMapping("/api/v1/staff/calendars/{calendar}")
class StaffCalendarEndpoint {
    /**
     * @param opened days that now follow these rules
     * @param keptForBookings days that keep their former plan, because somebody has booked there
     * @param keptForChanges days that keep their former plan, because staff closed or changed something there
     */
    record CalendarAnswer(
            CalendarId calendar, int opened, List<LocalDate> keptForBookings, List<LocalDate> keptForChanges) {}

    private final CalendarCommands commands;
    private final Calendars calendars;
    private final DayOpener opener;
    private final Outbox outbox;
    private final Clock clock;

    StaffCalendarEndpoint(
            CalendarCommands commands, Calendars calendars, DayOpener opener, Outbox outbox, Clock clock) {
        this.commands = commands;
        this.calendars = calendars;
        this.opener = opener;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping
    CalendarRules rules(@PathVariable String calendar) {
        return calendars.rulesOf(Addresses.calendar(calendar));
    }

    /** Answers when the days up to the horizon are open. */
    @PutMapping
    Mono<CalendarAnswer> define(
            @PathVariable String calendar,
            @RequestBody CalendarRules rules,
            @AuthenticationPrincipal StaffMember member) {
        CalendarId id = Addresses.calendar(calendar);
        Complete.check(rules);
        if (rules.holds().mailSeconds() != null && !outbox.isOpen()) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "RULES_INVALID",
                    "'mailSeconds' asks for an answer to a letter, but there is no mail server to send it.");
        }
        return commands.send(new DefineCalendar(id, rules, clock.instant()), member.by())
                .flatMap(reply -> switch (reply) {
                    case CalendarReply.Defined _ -> opener.openUpToHorizon(id, rules, member.by());
                    case CalendarReply.Refused refused ->
                        Mono.error(
                                Problem.because(HttpStatus.UNPROCESSABLE_CONTENT, "RULES_INVALID", refused.because()));
                })
                .map(opened ->
                        new CalendarAnswer(id, opened.opened(), opened.keptForBookings(), opened.keptForChanges()));
    }
}
