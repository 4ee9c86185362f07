// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.booking.Calendars;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.web.Addresses;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The line of a calendar, for programs. A slip is handed out here and shown with each call in the header Line-Slip. */
@RestController
@RequestMapping(
        path = "/api/v1/calendars/{calendar}/line",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class LineEndpoint {
    private static final String PROOF = "Booking-Proof";

    /**
     * @param slip to be shown with the next call, and when a time is chosen
     * @param number counted from 0; with {@code lots} everybody can check the place it got
     * @param turnEndsAt until when a time can be chosen; null if it is not their turn
     */
    record LineAnswer(
            Standing.State state,
            @Nullable String slip,
            @Nullable Integer number,
            int ahead,
            long waitSeconds,
            long askAgainSeconds,
            @Nullable Instant opensAt,
            @Nullable Instant turnEndsAt,
            @Nullable Lots lots) {}

    /**
     * How those who came before the opening were put in order.
     *
     * @param seed 16 bytes, as hexadecimal digits
     * @param early how many numbers, from 0 on, took part
     */
    public record Lots(String seed, int early) {}

    private final Calendars calendars;
    private final WaitingRoom room;
    private final NumberDesk desk;
    private final Slips slips;

    LineEndpoint(Calendars calendars, WaitingRoom room, NumberDesk desk, Slips slips) {
        this.calendars = calendars;
        this.room = room;
        this.desk = desk;
        this.slips = slips;
    }

    @GetMapping
    ResponseEntity<LineAnswer> ask(
            @PathVariable String calendar,
            @RequestHeader(name = SlipCarrier.HEADER, required = false) @Nullable String slip) {
        return answer(room.ask(known(calendar), slips.read(slip)));
    }

    @PostMapping
    Mono<ResponseEntity<LineAnswer>> join(
            @PathVariable String calendar,
            @RequestHeader(name = SlipCarrier.HEADER, required = false) @Nullable String slip,
            @RequestHeader(name = PROOF, required = false) @Nullable String proof) {
        return desk.take(known(calendar), slips.read(slip), proof).map(this::answer);
    }

    private CalendarId known(String calendar) {
        CalendarId id = Addresses.calendar(calendar);
        calendars.rulesOf(id);
        return id;
    }

    private ResponseEntity<LineAnswer> answer(Standing standing) {
        Optional<Slip> slip = Optional.ofNullable(standing.slip());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new LineAnswer(
                        standing.state(),
                        slip.map(slips::text).orElse(null),
                        slip.map(Slip::number).orElse(null),
                        standing.ahead(),
                        standing.calledIn().toSeconds(),
                        standing.askAgain().toSeconds(),
                        standing.opensAt(),
                        slip.map(Slip::until).orElse(null),
                        slip.flatMap(room::lots).orElse(null)));
    }
}
