// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.calendar.Tariff;
import de.platzwart.booking.calendar.TariffId;
import de.platzwart.booking.calendar.WaitingPolicy;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.WaitingEvent.OfferMade;
import de.platzwart.booking.waiting.WaitingEvent.WaitingJoined;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pool with a morning and an afternoon, and who waits for it. */
final class Samples {
    static final CalendarId POOL = new CalendarId("moselbad");
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 3);
    static final DayId DAY = new DayId(POOL, WEDNESDAY);
    static final LocalTime NINE = LocalTime.of(9, 0);
    static final LocalTime TWO = LocalTime.of(14, 0);
    static final Instant NOW = Instant.parse("2026-06-03T04:00:00Z");
    static final Instant UNTIL = NOW.plusSeconds(3_600);
    static final SecretHash SECRET = new SecretHash("hash-of-a-secret");
    static final SecretHash WRONG = new SecretHash("hash-of-another");
    static final BookingId ANNA = booking(1);
    static final BookingId BEN = booking(2);
    static final BookingId CARLA = booking(3);

    private Samples() {}

    static BookingId booking(int number) {
        return new BookingId(new UUID(0, number));
    }

    static List<Item> adults(int persons) {
        return List.of(new Item(new OfferId("swim"), Party.of("adult", persons)));
    }

    static Wish wish(@Nullable LocalTime start) {
        return new Wish(WEDNESDAY, WEDNESDAY.plusDays(2), start);
    }

    static WaitingJoined joined(BookingId booking, int number, int persons) {
        return joined(booking, number, persons, null);
    }

    static WaitingJoined joined(BookingId booking, int number, int persons, @Nullable LocalTime start) {
        return new WaitingJoined(POOL, booking, number, SECRET, adults(persons), wish(start), NOW);
    }

    /** One place was free in the morning. */
    static OfferMade made(BookingId booking, LocalTime start) {
        var one = List.of(new RoomForWaiting.Free(NINE, 1));
        return new OfferMade(POOL, booking, new Entry.Asked(DAY, start, UNTIL), one, NOW);
    }

    /** So many places in the morning, and so many in the afternoon. */
    static RoomForWaiting room(int morning, int afternoon) {
        var plan = new DayPlan(
                Kind.SESSIONS,
                ZoneId.of("Europe/Berlin"),
                List.of(
                        new DayPlan.SlotPlan(NINE, LocalTime.of(13, 0), morning),
                        new DayPlan.SlotPlan(TWO, LocalTime.of(18, 0), afternoon)),
                List.of(new DayPlan.Share(Channel.ONLINE, List.of(new DayPlan.Release(NOW.minusSeconds(7_200), 100)))),
                List.of(new Offer(
                        new OfferId("swim"), "Swim", 1, List.of(new Tariff(new TariffId("adult"), "Adult", 450)))),
                new HoldPolicy(600, 2, 1_800, null),
                null,
                new WaitingPolicy(60, 60));
        return new RoomForWaiting(Occupancy.of(DAY, plan), NOW, false);
    }
}
