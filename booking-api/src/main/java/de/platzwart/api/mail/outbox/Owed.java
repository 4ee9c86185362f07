// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import de.platzwart.booking.Fact;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayEvent.PlacesOffered;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.waiting.WaitingEvent;
import de.platzwart.booking.waiting.WaitingEvent.OfferAccepted;
import de.platzwart.booking.waiting.WaitingEvent.OfferDeclined;
import de.platzwart.booking.waiting.WaitingEvent.OfferLapsed;
import de.platzwart.booking.waiting.WaitingEvent.OfferMade;
import de.platzwart.booking.waiting.WaitingEvent.WaitingJoined;
import de.platzwart.booking.waiting.WaitingEvent.WaitingLeft;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter that a fact calls for. It says about whom nothing but the booking.
 *
 * @param day of the booking; where somebody only waits, that on which it is owed
 * @param step of the booking at which it is owed; 0 where somebody only waits
 */
public record Owed(LetterKind kind, BookingId booking, DayId day, int step) {

    /** What is only held owes nothing: nobody has said yet how to reach them. */
    public static List<Owed> by(Fact fact) {
        return switch (fact) {
            case DayEvent.OfBooking ofBooking -> by(ofBooking);
            case WaitingEvent ofWaiting -> by(ofWaiting);
            default -> List.of();
        };
    }

    /** An offer is also a fact of the day, which calls for its letter. */
    private static List<Owed> by(WaitingEvent fact) {
        return switch (fact) {
            case WaitingJoined _ -> of(fact, LetterKind.WAITING_JOINED);
            case OfferLapsed _ -> of(fact, LetterKind.WAITING_LAPSED);
            case OfferMade _, OfferAccepted _, OfferDeclined _, WaitingLeft _ -> List.of();
        };
    }

    private static List<Owed> of(WaitingEvent fact, LetterKind kind) {
        DayId today = new DayId(fact.calendar(), LocalDate.ofInstant(fact.at(), ZoneOffset.UTC));
        return List.of(new Owed(kind, fact.booking(), today, 0));
    }

    private static List<Owed> by(DayEvent.OfBooking fact) {
        return switch (fact) {
            case PlacesOffered _ -> of(fact, LetterKind.WAITING_OFFER);
            case MailFellDue _ -> of(fact, LetterKind.MAIL_DUE);
            case BookingConfirmed _ -> of(fact, LetterKind.CONFIRMED, LetterKind.REMINDER);
            case BookingMoved moved when isBooked(moved.taken()) -> of(fact, LetterKind.MOVED, LetterKind.REMINDER);
            case BookingMovedIn moved when isBooked(moved.taken()) -> of(fact, LetterKind.MOVED, LetterKind.REMINDER);
            case PlacesCancelled fewer when isBooked(fewer.taken()) -> of(fact, LetterKind.PLACES_CANCELLED);
            case BookingCancelled _ -> of(fact, LetterKind.CANCELLED);
            case PlacesHeld _,
                    HoldExtended _,
                    HoldLapsed _,
                    HoldAbandoned _,
                    PaymentFellDue _,
                    PlacesCancelled _,
                    BookingMoved _,
                    BookingMovedIn _,
                    BookingMovedOut _ -> List.of();
        };
    }

    private static List<Owed> of(DayEvent.OfBooking fact, LetterKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Owed(kind, fact.booking(), fact.day(), fact.step()))
                .toList();
    }

    private static boolean isBooked(Claim claim) {
        return claim.until() == null;
    }
}
