// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayEvent.PlacesOffered;
import de.platzwart.booking.day.DayEvent.SlotsReopened;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.WaitingEvent.OfferDeclined;
import de.platzwart.booking.waiting.WaitingEvent.OfferLapsed;
import de.platzwart.booking.waiting.WaitingEvent.WaitingJoined;
import de.platzwart.booking.waiting.Wish;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwedTest {
    private static final DayId DAY = DayId.of("pool/2026-06-03");
    private static final BookingId ADA = new BookingId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Claim HELD = claim(NOW.plusSeconds(600));
    private static final Claim BOOKED = claim(null);

    static DayEvent confirmed() {
        return new BookingConfirmed(DAY, ADA, 1, HELD, BOOKED, NOW);
    }

    @Test
    void who_only_holds_places_gets_no_letter() {
        assertThat(List.<DayEvent>of(
                        new PlacesHeld(DAY, ADA, 0, HELD, List.of(), 0, new SecretHash("x"), NOW),
                        new HoldExtended(DAY, ADA, 1, HELD, HELD, NOW),
                        new BookingMoved(DAY, ADA, 1, HELD, HELD, null, NOW),
                        new PlacesCancelled(DAY, ADA, 1, HELD, HELD, List.of(), 0, null, NOW),
                        new PaymentFellDue(DAY, ADA, 1, HELD, HELD, 450, NOW),
                        new HoldLapsed(DAY, ADA, 1, HELD, NOW),
                        new HoldAbandoned(DAY, ADA, 1, HELD, null, NOW),
                        new SlotsReopened(DAY, LocalTime.of(9, 0), LocalTime.of(13, 0), NOW)))
                .allSatisfy(fact -> assertThat(Owed.by(fact)).isEmpty());
    }

    @Test
    void who_has_to_answer_a_letter_gets_it() {
        assertThat(kinds(new MailFellDue(DAY, ADA, 1, 1, HELD, HELD, NOW))).containsExactly(LetterKind.MAIL_DUE);
    }

    @Test
    void who_has_booked_gets_a_letter_about_every_change_and_is_reminded_of_every_time() {
        assertThat(kinds(confirmed())).containsExactly(LetterKind.CONFIRMED, LetterKind.REMINDER);
        assertThat(kinds(new BookingMoved(DAY, ADA, 2, BOOKED, BOOKED, null, NOW)))
                .containsExactly(LetterKind.MOVED, LetterKind.REMINDER);
        assertThat(kinds(new PlacesCancelled(DAY, ADA, 2, BOOKED, BOOKED, List.of(), 0, null, NOW)))
                .containsExactly(LetterKind.PLACES_CANCELLED);
        assertThat(kinds(new BookingCancelled(DAY, ADA, 2, BOOKED, null, NOW))).containsExactly(LetterKind.CANCELLED);
    }

    @Test
    void who_waits_gets_a_letter_when_something_is_offered() {
        assertThat(kinds(new PlacesOffered(DAY, ADA, 0, HELD, List.of(), 0, new SecretHash("x"), NOW)))
                .containsExactly(LetterKind.WAITING_OFFER);
    }

    @Test
    void who_waits_is_told_so_and_that_an_offer_is_over() {
        CalendarId pool = DAY.calendar();
        var joined = new WaitingJoined(
                pool, ADA, 1, new SecretHash("x"), List.of(), new Wish(DAY.date(), DAY.date(), null), NOW);
        assertThat(Owed.by(joined)).containsExactly(owed(LetterKind.WAITING_JOINED));
        assertThat(Owed.by(new OfferLapsed(pool, ADA, NOW))).containsExactly(owed(LetterKind.WAITING_LAPSED));
        assertThat(Owed.by(new OfferDeclined(pool, ADA, NOW))).isEmpty();
    }

    private static Owed owed(LetterKind kind) {
        return new Owed(kind, ADA, DayId.of("pool/2026-06-01"), 0);
    }

    private static List<LetterKind> kinds(DayEvent fact) {
        return Owed.by(fact).stream().map(Owed::kind).toList();
    }

    private static Claim claim(@Nullable Instant until) {
        return new Claim(Channel.ONLINE, LocalTime.of(9, 0), 1, 2, until);
    }
}
