// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.calendar.CalendarEvent.CalendarDefined;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.calendar.OpenHours;
import de.platzwart.booking.calendar.OpeningRules;
import de.platzwart.booking.calendar.ShareRule;
import de.platzwart.booking.calendar.Tariff;
import de.platzwart.booking.calendar.TariffId;
import de.platzwart.booking.calendar.TenantId;
import de.platzwart.booking.calendar.VenueId;
import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.SecretHash;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Facts of a small pool, as its day would have written them. */
public final class Samples {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final DayId DAY = DayId.of("swim/2026-06-03");
    public static final Instant AT = Instant.parse("2026-06-01T07:00:00Z");
    public static final LocalTime MORNING = LocalTime.of(9, 0);
    public static final LocalTime NOON = LocalTime.of(13, 0);
    public static final String SECRET = "c2VjcmV0c2VjcmV0c2VjcmV0";

    private Samples() {}

    /** Two sessions; online may sell everything, phone too, from long before. */
    public static DayOpened opened(DayId day, int capacity) {
        var released = List.of(new DayPlan.Release(AT.minusSeconds(86_400), 100));
        return new DayOpened(
                day,
                new DayPlan(
                        Kind.SESSIONS,
                        ZONE,
                        List.of(
                                new DayPlan.SlotPlan(MORNING, NOON, capacity),
                                new DayPlan.SlotPlan(NOON, LocalTime.of(18, 0), capacity)),
                        List.of(
                                new DayPlan.Share(Channel.ONLINE, released),
                                new DayPlan.Share(Channel.PHONE, released)),
                        List.of(swim()),
                        new HoldPolicy(600, 3, 1800, null),
                        null,
                        null),
                AT);
    }

    /** A calendar of that name, open on Mondays. */
    public static CalendarDefined defined(String calendar) {
        var rules = new CalendarRules(
                new TenantId("koblenz-sport"),
                new VenueId("oberwerth"),
                "Schwimmen",
                Kind.SESSIONS,
                ZONE,
                0,
                new OpeningRules(
                        Map.of(DayOfWeek.MONDAY, List.of(new OpenHours(MORNING, NOON, 300))),
                        Map.of(),
                        List.of(),
                        OpeningRules.Holidays.NONE),
                List.of(swim()),
                List.of(new ShareRule(Channel.ONLINE, List.of(new ShareRule.ReleaseRule(7, LocalTime.of(7, 0), 80)))),
                new HoldPolicy(600, 3, 1800, null),
                60,
                null);
        return new CalendarDefined(new CalendarId(calendar), rules, AT);
    }

    public static Offer swim() {
        return new Offer(
                new OfferId("swim"), "Schwimmen", 1, List.of(new Tariff(new TariffId("adult"), "Erwachsene", 450)));
    }

    public static PlacesHeld held(DayId day, BookingId booking, LocalTime start, int places, Instant at) {
        return new PlacesHeld(
                day,
                booking,
                0,
                new Claim(Channel.ONLINE, start, 1, places, at.plusSeconds(600)),
                List.of(new Item(new OfferId("swim"), Party.of("adult", places))),
                450 * places,
                SecretHashing.hash(SECRET),
                at);
    }

    public static PlacesHeld held(BookingId booking, int places) {
        return held(DAY, booking, MORNING, places, AT);
    }

    public static BookingConfirmed confirmed(PlacesHeld held) {
        return new BookingConfirmed(
                held.day(),
                held.booking(),
                1,
                held.taken(),
                held.taken().until(null),
                held.at().plusSeconds(60));
    }

    /** A hold that arrives at the same time of another day. */
    public static BookingMovedIn movedIn(BookingMovedOut out, PlacesHeld held) {
        var booked = new Booked(
                held.booking(),
                out.step() + 1,
                Booked.State.HELD,
                held.taken(),
                held.items(),
                held.priceCents(),
                0,
                null,
                held.secret(),
                new Booked.Asked(held.day(), Channel.ONLINE, held.taken().start(), held.items(), held.at()));
        return new BookingMovedIn(out.to(), held.booking(), out.step() + 1, out.day(), held.taken(), booked, out.at());
    }

    public static BookingId booking(int number) {
        return new BookingId(new UUID(0x0190_b5a0_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    static SecretHash secret() {
        return SecretHashing.hash(SECRET);
    }
}
