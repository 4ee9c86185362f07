// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.mail.Relevance.Needless;
import de.platzwart.api.mail.Relevance.Send;
import de.platzwart.api.mail.Relevance.Verdict;
import de.platzwart.api.mail.Relevance.Wait;
import de.platzwart.api.mail.outbox.LetterKind;
import de.platzwart.api.mail.outbox.Owed;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayEvent.PlacesOffered;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelevanceTest {
    private static final DayId WEDNESDAY = DayId.of("pool/2026-06-03");
    private static final BookingId ADA = new BookingId(new UUID(0, 1));
    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");
    private static final DayEvent.OfBooking CONFIRMED = new BookingConfirmed(WEDNESDAY, ADA, 1, at(9), at(9), MONDAY);
    private static final DayEvent.OfBooking MOVED =
            new BookingMoved(WEDNESDAY, ADA, 2, at(9), at(14), null, MONDAY.plusSeconds(60));
    private static final DayEvent.OfBooking CANCELLED =
            new BookingCancelled(WEDNESDAY, ADA, 2, at(9), null, MONDAY.plusSeconds(60));

    @Test
    void news_is_sent_unless_there_is_later_news() {
        assertThat(on(LetterKind.CONFIRMED, 1, MONDAY, CONFIRMED)).isEqualTo(new Send());
        assertThat(on(LetterKind.CONFIRMED, 1, MONDAY, CONFIRMED, CANCELLED)).isEqualTo(new Needless());
        assertThat(on(LetterKind.CANCELLED, 2, MONDAY, CONFIRMED, CANCELLED)).isEqualTo(new Send());
        assertThat(on(LetterKind.MOVED, 2, MONDAY, CONFIRMED, MOVED)).isEqualTo(new Send());
    }

    @Test
    void a_reminder_waits_until_a_day_before_the_start_on_the_clock_of_the_venue() {
        Instant due = Instant.parse("2026-06-02T07:00:00Z");
        assertThat(on(LetterKind.REMINDER, 1, MONDAY, CONFIRMED)).isEqualTo(new Wait(due));
        assertThat(on(LetterKind.REMINDER, 1, due.minusSeconds(1), CONFIRMED)).isEqualTo(new Wait(due));
        assertThat(on(LetterKind.REMINDER, 1, due, CONFIRMED)).isEqualTo(new Send());
    }

    @Test
    void who_has_cancelled_or_is_there_already_needs_no_reminder() {
        Instant due = Instant.parse("2026-06-02T07:00:00Z");
        assertThat(on(LetterKind.REMINDER, 1, due, CONFIRMED, CANCELLED)).isEqualTo(new Needless());
        assertThat(on(LetterKind.REMINDER, 1, Instant.parse("2026-06-03T07:00:00Z"), CONFIRMED))
                .isEqualTo(new Needless());
    }

    @Test
    void who_has_moved_is_reminded_of_the_new_time_only() {
        Instant due = Instant.parse("2026-06-02T12:00:00Z");
        assertThat(on(LetterKind.REMINDER, 1, due, CONFIRMED, MOVED)).isEqualTo(new Needless());
        assertThat(on(LetterKind.REMINDER, 2, due.minusSeconds(1), CONFIRMED, MOVED))
                .isEqualTo(new Wait(due));
        assertThat(on(LetterKind.REMINDER, 2, due, CONFIRMED, MOVED)).isEqualTo(new Send());
    }

    @Test
    void who_books_within_the_last_day_has_just_got_the_confirmation() {
        Instant evening = Instant.parse("2026-06-02T18:00:00Z");
        var late = new BookingConfirmed(WEDNESDAY, ADA, 1, at(9), at(9), evening);
        assertThat(on(LetterKind.REMINDER, 1, evening.plusSeconds(1), late)).isEqualTo(new Needless());
    }

    @Test
    void a_question_is_asked_as_long_as_it_is_open() {
        Claim until = at(9).until(MONDAY.plusSeconds(1_800));
        Claim later = at(14).until(MONDAY.plusSeconds(1_800));
        var due = new MailFellDue(WEDNESDAY, ADA, 1, 1, until, until, MONDAY);
        var moved = new BookingMoved(WEDNESDAY, ADA, 2, until, later, null, MONDAY);
        assertThat(on(LetterKind.MAIL_DUE, 1, MONDAY.plusSeconds(1_799), due)).isEqualTo(new Send());
        assertThat(on(LetterKind.MAIL_DUE, 1, MONDAY.plusSeconds(1_800), due)).isEqualTo(new Needless());
        assertThat(on(LetterKind.MAIL_DUE, 1, MONDAY, due, moved)).isEqualTo(new Send());
        assertThat(on(
                        LetterKind.MAIL_DUE,
                        1,
                        MONDAY,
                        due,
                        new BookingConfirmed(WEDNESDAY, ADA, 2, until, at(9), MONDAY)))
                .isEqualTo(new Needless());
        assertThat(on(LetterKind.MAIL_DUE, 1, MONDAY, due, new MailFellDue(WEDNESDAY, ADA, 2, 2, until, until, MONDAY)))
                .isEqualTo(new Needless());
    }

    @Test
    void who_comes_with_fewer_is_still_asked() {
        Claim until = at(9).until(MONDAY.plusSeconds(3_600));
        var items = List.of(new Item(new OfferId("swim"), Party.of("adult", 1)));
        var offered = new PlacesOffered(WEDNESDAY, ADA, 0, until, items, 0, new SecretHash("hash"), MONDAY);
        var fewer = new PlacesCancelled(WEDNESDAY, ADA, 1, until, until, items, 0, null, MONDAY);
        assertThat(on(LetterKind.WAITING_OFFER, 0, MONDAY, offered, fewer)).isEqualTo(new Send());
        assertThat(on(LetterKind.WAITING_OFFER, 0, MONDAY, offered, new HoldLapsed(WEDNESDAY, ADA, 1, until, MONDAY)))
                .isEqualTo(new Needless());
    }

    @Test
    void who_is_asked_already_need_not_be_told_that_they_wait() {
        assertThat(on(LetterKind.WAITING_JOINED, Entry.State.WAITING)).isEqualTo(new Send());
        assertThat(on(LetterKind.WAITING_JOINED, Entry.State.ASKED)).isEqualTo(new Needless());
        assertThat(on(LetterKind.WAITING_LAPSED, Entry.State.LAPSED)).isEqualTo(new Send());
    }

    private static Verdict on(LetterKind kind, Entry.State waits) {
        return new Relevance(List.of(), waits, ZoneId.of("Europe/Berlin"), Duration.ofHours(24), MONDAY)
                .of(new Owed(kind, ADA, WEDNESDAY, 0));
    }

    private static Verdict on(LetterKind kind, int step, Instant now, DayEvent.OfBooking... history) {
        return new Relevance(List.of(history), null, ZoneId.of("Europe/Berlin"), Duration.ofHours(24), now)
                .of(new Owed(kind, ADA, WEDNESDAY, step));
    }

    private static Claim at(int hour) {
        return new Claim(Channel.ONLINE, LocalTime.of(hour, 0), 1, 2, null);
    }
}
