// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.Share;
import de.platzwart.booking.calendar.DayPlan.SlotPlan;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.calendar.Tariff;
import de.platzwart.booking.calendar.TariffId;
import de.platzwart.booking.calendar.WaitingPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A pool and an office on a Wednesday in June, and who comes. */
final class Samples {
    static final DayId POOL = DayId.of("moselbad/2026-06-03");
    static final DayId OFFICE = new DayId(new CalendarId("counters"), LocalDate.of(2026, 6, 3));
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** At six in the morning by the clock of the venue. */
    static final Instant NOW = Instant.parse("2026-06-03T04:00:00Z");

    static final LocalTime NINE = LocalTime.of(9, 0);
    static final LocalTime TWO = LocalTime.of(14, 0);
    static final HoldPolicy HOLDS = new HoldPolicy(600, 2, 1800, null);
    static final Offer SWIM = offer("swim", 1, tariff("adult", 450), tariff("child", 200), tariff("companion", 0));
    static final Offer PASSPORT = offer("passport", 2, tariff("standard", 0));
    static final Offer MOVING_HOUSE = offer("moving-house", 1, tariff("standard", 0));

    static final BookingId ANNA = booking(1);
    static final BookingId BEN = booking(2);
    static final BookingId CARLA = booking(3);
    static final SecretHash SECRET = new SecretHash("hash-of-a-secret");
    static final Lot LOT = new Lot(500_000);
    static final Proof HOLDER = new Proof.BySecret(SECRET);

    private Samples() {}

    static BookingId booking(int number) {
        return new BookingId(new UUID(0, number));
    }

    private static Offer offer(String id, int slots, Tariff... tariffs) {
        return new Offer(new OfferId(id), "Offer " + id, slots, List.of(tariffs));
    }

    private static Tariff tariff(String id, int priceCents) {
        return new Tariff(new TariffId(id), "Tariff " + id, priceCents);
    }

    /** Two sessions with that capacity, all of it for everybody from the first of June on. */
    static DayPlan pool(int capacity) {
        return pool(capacity, everything(Channel.ONLINE), everything(Channel.PHONE), everything(Channel.COUNTER));
    }

    static DayPlan pool(int capacity, Share... shares) {
        return new DayPlan(
                Kind.SESSIONS,
                BERLIN,
                List.of(
                        new SlotPlan(NINE, LocalTime.of(13, 0), capacity),
                        new SlotPlan(TWO, LocalTime.of(18, 0), capacity)),
                List.of(shares),
                List.of(SWIM),
                HOLDS,
                null,
                null);
    }

    /** The same day, on which cancelled places return within so many minutes. */
    static DayPlan returningWithin(int minutes, DayPlan plan) {
        return with(plan, plan.holds(), new WaitingPolicy(minutes, 60));
    }

    /** The same day, on which whoever books online answers a letter first, for which they have so many seconds. */
    static DayPlan proving(int mailSeconds, DayPlan plan) {
        HoldPolicy holds = plan.holds();
        return with(
                plan,
                new HoldPolicy(holds.holdSeconds(), holds.extensions(), holds.paymentSeconds(), mailSeconds),
                plan.waiting());
    }

    private static DayPlan with(DayPlan plan, HoldPolicy holds, @Nullable WaitingPolicy waiting) {
        return new DayPlan(
                plan.kind(),
                plan.zone(),
                plan.slots(),
                plan.shares(),
                plan.offers(),
                holds,
                plan.closedBecause(),
                waiting);
    }

    /** Quarters of an hour from nine to ten and from two to three, with so many counters. */
    static DayPlan office(int counters) {
        List<SlotPlan> slots = IntStream.range(0, 8)
                .mapToObj(i -> (i < 4 ? NINE.plusMinutes(15L * i) : TWO.plusMinutes(15L * (i - 4))))
                .map(start -> new SlotPlan(start, start.plusMinutes(15), counters))
                .toList();
        return new DayPlan(
                Kind.APPOINTMENTS,
                BERLIN,
                slots,
                List.of(everything(Channel.ONLINE), everything(Channel.PHONE), everything(Channel.COUNTER)),
                List.of(PASSPORT, MOVING_HOUSE),
                HOLDS,
                null,
                null);
    }

    static Share everything(Channel channel) {
        return share(channel, 100);
    }

    static Share share(Channel channel, int percent) {
        return new Share(channel, List.of(new Release(Instant.parse("2026-06-01T04:00:00Z"), percent)));
    }

    static List<Item> swim(Object... tariffsAndPersons) {
        return List.of(new Item(SWIM.id(), party(tariffsAndPersons)));
    }

    static Item visit(Offer offer, int persons) {
        return new Item(offer.id(), Party.of("standard", persons));
    }

    static Party party(Object... tariffsAndPersons) {
        TreeMap<String, Integer> persons = new TreeMap<>();
        for (int i = 0; i < tariffsAndPersons.length; i += 2) {
            persons.put((String) tariffsAndPersons[i], (Integer) tariffsAndPersons[i + 1]);
        }
        return new Party(persons);
    }

    static DayCommand.OpenDay open(DayPlan plan) {
        return new DayCommand.OpenDay(POOL, plan, NOW);
    }

    static DayCommand.HoldPlaces hold(BookingId booking, LocalTime start, List<Item> items) {
        return hold(booking, start, items, NOW);
    }

    static DayCommand.HoldPlaces hold(BookingId booking, LocalTime start, List<Item> items, Instant at) {
        return hold(booking, Channel.ONLINE, start, items, at);
    }

    static DayCommand.HoldPlaces hold(
            BookingId booking, Channel channel, LocalTime start, List<Item> items, Instant at) {
        return new DayCommand.HoldPlaces(POOL, booking, channel, SECRET, start, items, null, at);
    }

    static DayCommand.ConfirmBooking confirm(BookingId booking, Instant at) {
        return new DayCommand.ConfirmBooking(POOL, booking, HOLDER, null, false, at);
    }

    static DayCommand.ConfirmBooking paidOnSite(BookingId booking, Instant at) {
        return new DayCommand.ConfirmBooking(POOL, booking, HOLDER, null, true, at);
    }

    static DayCommand.ExtendHold extend(BookingId booking, Instant at) {
        return new DayCommand.ExtendHold(POOL, booking, HOLDER, null, at);
    }

    static DayCommand.CancelPlaces cancel(BookingId booking, Instant at) {
        return new DayCommand.CancelPlaces(POOL, booking, HOLDER, null, null, LOT, at);
    }

    static DayCommand.CancelPlaces cancel(BookingId booking, Party party, Instant at) {
        return new DayCommand.CancelPlaces(POOL, booking, HOLDER, null, party, LOT, at);
    }

    static DayCommand.MoveWithinDay move(BookingId booking, LocalTime start, Instant at) {
        return new DayCommand.MoveWithinDay(POOL, booking, HOLDER, null, start, LOT, at);
    }

    static Instant later(int seconds) {
        return NOW.plusSeconds(seconds);
    }
}
