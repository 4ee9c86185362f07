// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.day.Item;
import java.util.List;

/**
 * What somebody looks for.
 *
 * @param slots how many slots that follow each other
 * @param places how many places in each of them
 */
public record Need(int slots, int places) {
    public static final Need ANY = new Need(1, 1);

    /** Of an offer for so many persons: in a session each takes a place, at a counter one comes after the other. */
    public static Need of(Kind kind, int offerSlots, int persons) {
        return switch (kind) {
            case SESSIONS -> new Need(offerSlots, persons);
            case APPOINTMENTS -> new Need(Math.multiplyExact(offerSlots, persons), 1);
        };
    }

    /** Of all that somebody wants at once; an offer that the calendar does not have takes one slot. */
    public static Need of(CalendarRules rules, List<Item> items) {
        int persons = Item.persons(items);
        return switch (rules.kind()) {
            case SESSIONS ->
                new Need(items.stream().mapToInt(item -> slotsOf(rules, item)).sum(), persons);
            case APPOINTMENTS ->
                new Need(
                        items.stream()
                                .mapToInt(item ->
                                        slotsOf(rules, item) * item.party().size())
                                .sum(),
                        1);
        };
    }

    private static int slotsOf(CalendarRules rules, Item item) {
        return rules.offers().stream()
                .filter(offer -> offer.id().equals(item.offer()))
                .findFirst()
                .map(Offer::slots)
                .orElse(1);
    }
}
