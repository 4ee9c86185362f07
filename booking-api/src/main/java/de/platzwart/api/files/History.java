// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.files;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.pages.Wording;
import de.platzwart.booking.calendar.CalendarRules;
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
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened to a booking, in words. */
@Component
public class History {
    private final Calendars calendars;
    private final MessageSource messages;

    History(Calendars calendars, MessageSource messages) {
        this.calendars = calendars;
        this.messages = messages;
    }

    /** One thing that happened, and when. */
    public record Line(Instant at, String when, String what) {}

    public List<Line> of(List<? extends DayEvent.OfBooking> facts, Locale locale) {
        Telling telling = new Telling(locale);
        facts.forEach(telling::take);
        return telling.lines;
    }

    /** Goes along with the booking, since a fact says only what it changes. */
    private final class Telling {
        private final Locale locale;
        private final Wording words;
        private final List<Line> lines = new ArrayList<>();
        private List<Item> items = List.of();
        private String time = "";

        Telling(Locale locale) {
            this.locale = locale;
            this.words = new Wording(locale);
        }

        void take(DayEvent.OfBooking fact) {
            String before = time;
            Claim taken = fact.taken();
            if (taken != null) {
                time = words.day(fact.day().date()) + ", " + words.time(taken.start());
            }
            switch (fact) {
                case PlacesHeld e -> {
                    items = e.items();
                    add(fact, "history.held", time);
                }
                case PlacesOffered e -> {
                    items = e.items();
                    add(fact, "history.held", time);
                }
                case HoldExtended _ -> {} // nobody asks for that later
                case HoldLapsed _ -> add(fact, "history.lapsed");
                case HoldAbandoned _ -> add(fact, "history.abandoned");
                case MailFellDue _ -> add(fact, "history.mail");
                case PaymentFellDue _ -> add(fact, "history.payment");
                case BookingConfirmed _ -> add(fact, "history.confirmed");
                case PlacesCancelled e -> {
                    add(fact, "history.part", fewer(e.day(), items, e.items()));
                    items = e.items();
                }
                case BookingCancelled _ -> add(fact, "history.cancelled");
                case BookingMoved _ -> add(fact, "history.moved", before, time);
                case BookingMovedOut _ -> {} // its other half says where to
                case BookingMovedIn _ -> add(fact, "history.moved", before, time);
            }
        }

        private void add(DayEvent.OfBooking fact, String key, Object... details) {
            CalendarRules rules = calendars.rulesOf(fact.day().calendar());
            lines.add(new Line(
                    fact.at(), words.moment(fact.at(), rules.zone()), messages.getMessage(key, details, locale)));
        }
    }

    /** Who is no longer among them, as in "1 × Schwimmen: Kinder". */
    private String fewer(DayId day, List<Item> before, List<Item> after) {
        List<Item> gone = new ArrayList<>();
        for (Item item : before) {
            Party rest = after.stream()
                    .filter(other -> other.offer().equals(item.offer()))
                    .map(Item::party)
                    .findFirst()
                    .orElse(null);
            SortedMap<String, Integer> persons = fewer(item.party(), rest);
            if (!persons.isEmpty()) {
                gone.add(new Item(item.offer(), new Party(persons)));
            }
        }
        return Contents.of(gone, calendars.rulesOf(day.calendar())).stream()
                .map(Contents.Line::text)
                .collect(Collectors.joining(", "));
    }

    private static SortedMap<String, Integer> fewer(Party before, @Nullable Party after) {
        SortedMap<String, Integer> persons = new TreeMap<>();
        before.persons().forEach((tariff, count) -> {
            int rest = after == null ? 0 : after.persons().getOrDefault(tariff, 0);
            if (count > rest) {
                persons.put(tariff, count - rest);
            }
        });
        return persons;
    }
}
