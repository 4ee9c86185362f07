// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.api.booking.Replies;
import de.platzwart.api.commands.Commands;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayCommand.ChangeCapacity;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.ReopenSlots;
import de.platzwart.booking.day.DayId;
import de.platzwart.web.Addresses;
import de.platzwart.web.OneLine;
import de.platzwart.web.Problem;
import java.time.Clock;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What staff change on one day. Times left out mean the whole day. */
@RestController
@RequestMapping("/api/v1/staff/days/{calendar}/{date}")
class StaffDayEndpoint {
    /**
     * @param capacity places in each slot that starts in this time
     * @param forced also below what is booked; the answer lists who is over-booked
     */
    record CapacityBody(
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable Integer capacity,
            @Nullable Boolean forced,
            @Nullable String reason) {}

    record ClosingBody(
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable String reason) {}

    record ReopeningBody(@Nullable LocalTime from, @Nullable LocalTime to) {}

    private final Commands commands;
    private final Replies replies;
    private final Clock clock;

    StaffDayEndpoint(Commands commands, Replies replies, Clock clock) {
        this.commands = commands;
        this.replies = replies;
        this.clock = clock;
    }

    @PutMapping("/capacity")
    Mono<ResponseEntity<Object>> capacity(
            @PathVariable String calendar,
            @PathVariable String date,
            @RequestBody CapacityBody body,
            @AuthenticationPrincipal StaffMember member) {
        if (body.capacity() == null || body.capacity() < 0 || body.capacity() > 10_000_000) {
            throw invalid("'capacity' is a number from 0 to 10000000.");
        }
        DayId day = Addresses.day(calendar, date);
        return send(
                new ChangeCapacity(
                        day,
                        start(body.from()),
                        end(body.to()),
                        body.capacity(),
                        Boolean.TRUE.equals(body.forced()),
                        reason(body.reason()),
                        clock.instant()),
                member);
    }

    @PostMapping("/closing")
    Mono<ResponseEntity<Object>> close(
            @PathVariable String calendar,
            @PathVariable String date,
            @RequestBody ClosingBody body,
            @AuthenticationPrincipal StaffMember member) {
        DayId day = Addresses.day(calendar, date);
        return send(
                new CloseSlots(day, start(body.from()), end(body.to()), reason(body.reason()), clock.instant()),
                member);
    }

    @PostMapping("/reopening")
    Mono<ResponseEntity<Object>> reopen(
            @PathVariable String calendar,
            @PathVariable String date,
            @RequestBody(required = false) @Nullable ReopeningBody body,
            @AuthenticationPrincipal StaffMember member) {
        DayId day = Addresses.day(calendar, date);
        LocalTime from = body == null ? null : body.from();
        LocalTime to = body == null ? null : body.to();
        return send(new ReopenSlots(day, start(from), end(to), clock.instant()), member);
    }

    private Mono<ResponseEntity<Object>> send(DayCommand command, StaffMember member) {
        return commands.send(command, null, member.by()).map(reply -> replies.to(command.day(), reply));
    }

    private static LocalTime start(@Nullable LocalTime from) {
        return from == null ? LocalTime.MIN : from;
    }

    private static LocalTime end(@Nullable LocalTime to) {
        return to == null ? LocalTime.MAX : to;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || !OneLine.is(reason)) {
            throw invalid("'reason' says why, in one line of at most 200 characters, for those who are affected.");
        }
        return reason.strip();
    }

    private static RuntimeException invalid(String sentence) {
        return Problem.because(HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", sentence);
    }
}
