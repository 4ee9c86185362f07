// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Party;
import de.platzwart.web.Addresses;
import de.platzwart.web.Problem;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What citizens and staff ask of a booking in the same way. */
@Component
public class BookingRequests {
    /**
     * Who will not come.
     *
     * @param party all of it if left out
     */
    public record CancellationBody(@Nullable Map<String, @Nullable Integer> party) {}

    /** Where to move to. */
    public record MoveBody(@Nullable String date, @Nullable LocalTime start) {}

    private final HoldingDays days;
    private final Confirming confirming;
    private final Replies replies;

    BookingRequests(HoldingDays days, Confirming confirming, Replies replies) {
        this.days = days;
        this.confirming = confirming;
        this.replies = replies;
    }

    public Mono<ResponseEntity<Object>> cancel(String booking, Asker asker, @Nullable CancellationBody body) {
        Party party = body == null || body.party() == null ? null : HoldBody.partyOf(body.party());
        BookingId id = Addresses.booking(booking);
        return send(
                id,
                asker,
                null,
                (day, at) -> new CancelPlaces(day, id, asker.proof(), asker.seen(), party, Lots.draw(), at));
    }

    public Mono<ResponseEntity<Object>> move(String booking, Asker asker, MoveBody body) {
        if (body.date() == null || body.start() == null) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", "'date' and 'start' say where to move to.");
        }
        return answer(days.move(Addresses.booking(booking), asker, Addresses.date(body.date()), body.start()));
    }

    Mono<ResponseEntity<Object>> confirm(BookingId booking, Asker asker, Addressee addressee) {
        return answer(confirming.confirm(booking, asker, addressee));
    }

    /** Sends what is asked to the day that holds the booking now. */
    public Mono<ResponseEntity<Object>> send(
            BookingId booking, Asker asker, @Nullable Addressee addressee, BiFunction<DayId, Instant, DayCommand> ask) {
        return answer(days.send(booking, asker, addressee, ask));
    }

    private Mono<ResponseEntity<Object>> answer(Mono<HoldingDays.Answered> answered) {
        return answered.map(said -> replies.to(said.day(), said.reply()))
                .switchIfEmpty(Mono.fromSupplier(replies::unknownBooking));
    }
}
