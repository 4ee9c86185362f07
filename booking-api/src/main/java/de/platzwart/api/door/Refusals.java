// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply.Refused;
import de.platzwart.booking.day.Refusal;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.web.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Says no over HTTP: a status, a stable reason, a sentence, and what helps. */
public final class Refusals {
    /** A start that would have room, as the contract writes it. */
    public record AlternativeStart(LocalDate date, String start, String end, int free) {
        public static AlternativeStart on(LocalDate date, LocalTime start, LocalTime end, int free) {
            return new AlternativeStart(date, text(start), text(end), free);
        }

        private static String text(LocalTime time) {
            return time.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString();
        }
    }

    private Refusals() {}

    public static ResponseEntity<Object> answer(DayId day, Refused refused) {
        return answer(
                refused,
                refused.alternatives().stream()
                        .map(found -> AlternativeStart.on(day.date(), found.start(), found.end(), found.free()))
                        .toList());
    }

    /** Whoever has seen another step of the booking is shown this one. */
    public static ResponseEntity<Object> changed(Refused refused, BookingAnswer now) {
        ProblemDetail problem = problem(refused);
        problem.setProperty("booking", now);
        return ResponseEntity.status(problem.getStatus())
                .eTag(now.eTag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ResponseEntity<Object> answer(Refused refused, List<AlternativeStart> alternatives) {
        ProblemDetail problem = problem(refused);
        if (refused.free() >= 0) {
            problem.setProperty("free", refused.free());
        }
        if (refused.booked() >= 0) {
            problem.setProperty("booked", refused.booked());
        }
        if (refused.reason() == Refusal.SOLD_OUT || !alternatives.isEmpty()) {
            problem.setProperty("alternatives", alternatives);
        }
        if (refused.nextRelease() != null) {
            problem.setProperty("nextRelease", refused.nextRelease());
        }
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(Refused refused) {
        return Problem.of(statusOf(refused.reason()), refused.reason().name(), sentence(refused));
    }

    private static HttpStatus statusOf(Refusal reason) {
        return switch (reason) {
            case DAY_NOT_OPEN, BOOKING_UNKNOWN -> HttpStatus.NOT_FOUND;
            case BOOKING_CHANGED -> HttpStatus.PRECONDITION_FAILED;
            case OFFER_UNKNOWN, TARIFF_UNKNOWN, ITEMS_NOT_POSSIBLE, START_NOT_OFFERED, NOT_IN_PARTY ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case CLOSED,
                    NOT_YET_RELEASED,
                    SOLD_OUT,
                    SLOT_IN_PAST,
                    BOOKING_ID_REUSED,
                    HOLD_EXPIRED,
                    NO_MORE_EXTENSIONS,
                    NO_MORE_LETTERS,
                    MOVED_AWAY,
                    ALREADY_BEGUN,
                    BOOKING_NOT_LIVE,
                    CAPACITY_BELOW_BOOKED,
                    HAS_BOOKINGS,
                    CHANGED_BY_STAFF -> HttpStatus.CONFLICT;
        };
    }

    private static String sentence(Refused refused) {
        return switch (refused.reason()) {
            case DAY_NOT_OPEN -> "This date is not open for booking.";
            case CLOSED ->
                refused.because() == null
                        ? "It is closed at that time."
                        : "It is closed at that time: " + refused.because();
            case NOT_YET_RELEASED -> "These places are not released yet; nextRelease says when they are.";
            case SOLD_OUT -> "Not enough places are free at that time.";
            case SLOT_IN_PAST -> "That time is over.";
            case START_NOT_OFFERED -> "Nothing starts at that time, or what was chosen does not fit from then on.";
            case OFFER_UNKNOWN -> "This calendar has no such offer.";
            case TARIFF_UNKNOWN -> "This offer has no such tariff.";
            case ITEMS_NOT_POSSIBLE -> "These items cannot be booked together.";
            case BOOKING_ID_REUSED -> "This booking id was used for something else. Choose a new one.";
            case BOOKING_UNKNOWN -> "There is no such booking, or the secret is not the right one.";
            case BOOKING_CHANGED -> "The booking is no longer as you have seen it. Look at it again.";
            case HOLD_EXPIRED -> "The places were kept until their time was over. Book again.";
            case NO_MORE_EXTENSIONS -> "The places cannot be kept any longer.";
            case NO_MORE_LETTERS -> "The letter has gone to as many addresses as it may.";
            case MOVED_AWAY -> "This booking is just being moved. Ask again.";
            case ALREADY_BEGUN -> "It has begun. Only staff can still change this booking.";
            case BOOKING_NOT_LIVE -> "This booking has ended, or is no hold any more.";
            case NOT_IN_PARTY -> "The party has not that many of that tariff.";
            case CAPACITY_BELOW_BOOKED -> "More is booked than that. Force it to see who is over-booked.";
            case HAS_BOOKINGS -> "There are bookings on this day, so it cannot get another plan.";
            case CHANGED_BY_STAFF -> "Staff changed this day, so it keeps its plan.";
        };
    }
}
