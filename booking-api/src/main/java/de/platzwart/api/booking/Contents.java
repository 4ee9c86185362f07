// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.Tariff;
import de.platzwart.booking.day.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a booking holds, line by line, with the titles that the calendar has for it now. */
public final class Contents {
    private Contents() {}

    /**
     * Some persons of one tariff.
     *
     * @param tariff its id, for the form in which part of a party is cancelled
     */
    public record Line(String title, String tariff, int persons, int priceCents) {
        /** As in "2 × Schwimmen: Kinder". */
        public String text() {
            return persons + " × " + title;
        }
    }

    public static List<Line> of(List<Item> items, CalendarRules rules) {
        List<Line> lines = new ArrayList<>();
        for (Item item : items) {
            Offer offer = rules.offers().stream()
                    .filter(known -> known.id().equals(item.offer()))
                    .findFirst()
                    .orElse(null);
            item.party().persons().forEach((tariff, persons) -> lines.add(line(item, offer, tariff, persons)));
        }
        return lines;
    }

    private static Line line(Item item, @Nullable Offer offer, String tariffId, int persons) {
        if (offer == null) { // the calendar no longer has it, the booking stands all the same
            return new Line(item.offer().value(), tariffId, persons, 0);
        }
        Tariff tariff = offer.tariffs().stream()
                .filter(known -> known.id().value().equals(tariffId))
                .findFirst()
                .orElse(null);
        if (tariff == null || offer.tariffs().size() == 1) {
            return new Line(offer.title(), tariffId, persons, tariff == null ? 0 : persons * tariff.priceCents());
        }
        return new Line(offer.title() + ": " + tariff.title(), tariffId, persons, persons * tariff.priceCents());
    }
}
