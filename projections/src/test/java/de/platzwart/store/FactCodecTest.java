// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.CalendarEvent.CalendarDefined;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Channel;
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
import de.platzwart.booking.calendar.WaitingPolicy;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.waiting.WaitingEvent.OfferMade;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactCodecTest {
    private static final Instant AT = Instant.parse("2026-06-03T07:00:00Z");
    private final FactCodec codec = new FactCodec();

    @Test
    void a_hold_is_read_as_it_was_written() {
        var held = new PlacesHeld(
                DayId.of("swim/2026-06-03"),
                new BookingId(UUID.fromString("0190b5a0-0000-7000-8000-000000000001")),
                0,
                new Claim(Channel.ONLINE, LocalTime.of(9, 0), 1, 3, AT.plusSeconds(600)),
                List.of(new Item(new OfferId("swim"), new Party(new TreeMap<>(Map.of("adult", 2, "child", 1))))),
                1150,
                new SecretHash("c2VjcmV0"),
                AT);

        String json = codec.write(held);

        assertThat(json).isEqualToIgnoringWhitespace("""
            {"day":"swim/2026-06-03","booking":"0190b5a0-0000-7000-8000-000000000001","step":0,
             "taken":{"channel":"ONLINE","start":"09:00:00","slots":1,"places":3,"until":"2026-06-03T07:10:00Z"},
             "items":[{"offer":"swim","party":{"adult":2,"child":1}}],"priceCents":1150,"secret":"c2VjcmV0",
             "at":"2026-06-03T07:00:00Z"}\
            """);
        assertThat(codec.read("PlacesHeld", json)).isEqualTo(held);
    }

    @Test
    void the_rules_of_a_calendar_are_read_as_they_were_written() {
        var rules = new CalendarRules(
                new TenantId("koblenz-sport"),
                new VenueId("oberwerth"),
                "Schwimmen",
                Kind.SESSIONS,
                ZoneId.of("Europe/Berlin"),
                0,
                new OpeningRules(
                        Map.of(DayOfWeek.MONDAY, List.of(new OpenHours(LocalTime.of(9, 0), LocalTime.of(13, 0), 300))),
                        Map.of(LocalDate.of(2026, 6, 3), List.of()),
                        List.of(new OpeningRules.Closure(
                                LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 2), "Revision")),
                        OpeningRules.Holidays.RHINELAND_PALATINATE),
                List.of(new Offer(
                        new OfferId("swim"),
                        "Schwimmen",
                        1,
                        List.of(new Tariff(new TariffId("adult"), "Erwachsene", 450)))),
                List.of(new ShareRule(Channel.ONLINE, List.of(new ShareRule.ReleaseRule(7, LocalTime.of(7, 0), 80)))),
                new HoldPolicy(600, 3, 1800, null),
                14,
                new WaitingPolicy(60, 720));
        var defined = new CalendarDefined(new CalendarId("swim"), rules, AT);

        assertThat(codec.read(codec.kindOf(defined), codec.write(defined))).isEqualTo(defined);
    }

    @Test
    void an_offer_of_the_time_that_named_who_was_passed_over_is_still_read() {
        var made = (OfferMade) codec.read("OfferMade", """
            {"calendar":"swim","booking":"0190b5a0-0000-7000-8000-000000000001",
             "asked":{"day":"swim/2026-06-03","start":"09:00:00","until":"2026-06-03T08:00:00Z"},
             "passedOver":["0190b5a0-0000-7000-8000-000000000002"],"at":"2026-06-03T07:00:00Z"}\
            """);

        assertThat(made.asked().start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(made.free()).isNull();
    }
}
