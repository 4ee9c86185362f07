// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import static de.platzwart.api.booking.Asker.IF_MATCH;

import de.platzwart.api.booking.Asker;
import de.platzwart.api.booking.BookingRequests;
import de.platzwart.api.booking.BookingRequests.CancellationBody;
import de.platzwart.api.booking.BookingRequests.MoveBody;
import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.ContactBody;
import de.platzwart.api.booking.HoldBody;
import de.platzwart.api.booking.Replies;
import de.platzwart.api.commands.Commands;
import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.web.Addresses;
import de.platzwart.web.Problem;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Bookings that staff make and change for citizens, by phone or at the counter. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffBookingEndpoint {
    /**
     * @param channel PHONE or COUNTER, whose share is used
     * @param contact may be left out at the counter
     */
    record StaffHoldBody(
            @Nullable Channel channel,
            @Nullable String offer,
            @Nullable LocalTime start,
            @Nullable Map<String, @Nullable Integer> party,
            @Nullable List<HoldBody.Wanted> items,
            @Nullable ContactBody contact) {
        HoldBody hold() {
            return new HoldBody(offer, start, party, items);
        }
    }

    private final Commands commands;
    private final BookingRequests requests;
    private final Replies replies;
    private final Calendars calendars;
    private final Clock clock;

    StaffBookingEndpoint(
            Commands commands, BookingRequests requests, Replies replies, Calendars calendars, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.replies = replies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Holds and confirms in one go; the price, if any, is paid on site. */
    @PutMapping("/days/{calendar}/{date}/bookings/{booking}")
    Mono<ResponseEntity<Object>> book(
            @PathVariable String calendar,
            @PathVariable String date,
            @PathVariable String booking,
            @RequestHeader(name = "Booking-Secret", required = false) @Nullable String secret,
            @RequestBody StaffHoldBody body,
            @AuthenticationPrincipal StaffMember member) {
        if (body.channel() == null || body.channel() == Channel.ONLINE) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", "'channel' is PHONE or COUNTER.");
        }
        DayId day = Addresses.day(calendar, date);
        Addressee addressee =
                body.contact() == null ? null : new Addressee(body.contact().checked(), secret);
        var hold = new HoldPlaces(
                day,
                Addresses.booking(booking),
                body.channel(),
                Addresses.secret(secret),
                body.hold().startOrRefuse(),
                body.hold().itemsIn(calendars.rulesOf(day.calendar())),
                null,
                clock.instant());
        return commands.send(hold, null, member.by()).flatMap(held -> {
            if (!(held instanceof BookingStands)) {
                return replies.toHold(hold, held);
            }
            Asker asker = Asker.staff(member.by(), null);
            return requests.send(
                    hold.booking(),
                    asker,
                    addressee,
                    (holding, at) -> new ConfirmBooking(holding, hold.booking(), asker.proof(), null, true, at));
        });
    }

    @GetMapping("/bookings/{booking}")
    Mono<ResponseEntity<Object>> show(@PathVariable String booking) {
        return replies.whereItIs(Addresses.booking(booking));
    }

    @PostMapping("/bookings/{booking}/cancellation")
    Mono<ResponseEntity<Object>> cancel(
            @PathVariable String booking,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable CancellationBody body,
            @AuthenticationPrincipal StaffMember member) {
        return requests.cancel(booking, Asker.staff(member.by(), ifMatch), body);
    }

    @PostMapping("/bookings/{booking}/move")
    Mono<ResponseEntity<Object>> move(
            @PathVariable String booking,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MoveBody body,
            @AuthenticationPrincipal StaffMember member) {
        return requests.move(booking, Asker.staff(member.by(), ifMatch), body);
    }
}
