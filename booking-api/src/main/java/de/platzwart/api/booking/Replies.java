// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.door.Refusals;
import de.platzwart.api.door.Refusals.AlternativeStart;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Refusal;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.views.bookings.BookingReading;
import de.platzwart.web.Blocking;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a day said, as an HTTP answer. */
@Component
public class Replies {
    static final Refused UNKNOWN = new Refused(Refusal.BOOKING_UNKNOWN, -1, -1, List.of(), null, null, null);

    private final OtherDays otherDays;
    private final BookingReading reading;
    private final Blocking blocking;
    private final Clock clock;

    Replies(OtherDays otherDays, BookingReading reading, Blocking blocking, Clock clock) {
        this.otherDays = otherDays;
        this.reading = reading;
        this.blocking = blocking;
        this.clock = clock;
    }

    /**
     * A new hold is 201, a repeated one 200, wherever the booking is by now; where the day itself knows no other start,
     * other days may.
     */
    public Mono<ResponseEntity<Object>> toHold(HoldPlaces asked, DayReply reply) {
        return switch (reply) {
            case BookingStands stands
            when !stands.repeated() ->
                Mono.just(shown(
                        ResponseEntity.created(URI.create("/api/v1/bookings/" + asked.booking())), answer(stands)));
            case BookingStands stands when stands.booking().state() == State.MOVED_AWAY -> whereItIs(asked.booking());
            case Refused refused
            when refused.reason() == Refusal.SOLD_OUT && refused.alternatives().isEmpty() ->
                Mono.just(Refusals.answer(refused, otherDays.nearest(asked)));
            case BookingStands _, DayStands _, Refused _ -> Mono.just(to(asked.day(), reply));
        };
    }

    /** As its own facts say, whichever day it lives on. */
    public Mono<ResponseEntity<Object>> whereItIs(BookingId booking) {
        return blocking.call(() -> reading.find(booking).map(stand -> reading.answer(stand, clock.instant())))
                .map(found -> found.map(Replies::shown).orElseGet(this::unknownBooking));
    }

    public ResponseEntity<Object> to(DayId day, DayReply reply) {
        return switch (reply) {
            case BookingStands stands -> shown(answer(stands));
            case DayStands stands -> ResponseEntity.ok(stands);
            case Refused refused when refused.stands() != null -> Refusals.changed(refused, answer(refused.stands()));
            case Refused refused -> Refusals.answer(day, refused);
        };
    }

    public static ResponseEntity<Object> shown(BookingAnswer booking) {
        return shown(ResponseEntity.ok(), booking);
    }

    private static ResponseEntity<Object> shown(ResponseEntity.BodyBuilder status, BookingAnswer booking) {
        return status.eTag(booking.eTag()).body(booking);
    }

    public ResponseEntity<Object> unknownBooking() {
        return Refusals.answer(UNKNOWN, List.<AlternativeStart>of());
    }

    private BookingAnswer answer(BookingStands stands) {
        return BookingAnswer.of(stands.booking(), stands.day(), stands.end(), clock.instant());
    }
}
