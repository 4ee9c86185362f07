// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.Tariff;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some items need of a day and what they cost there. Persons in a session take a place each, for as long as the
 * offer lasts; at an office one counter serves them one after another.
 */
record Need(int slots, int places, int priceCents) {
    private static final int MOST_ITEMS = 20;
    private static final int MOST_PERSONS = 1_000;

    /** Why these items cannot be booked together, whatever is free; null if they can. */
    static @Nullable Refusal wrongWith(List<Item> items, DayPlan plan) {
        for (Item item : items) {
            Offer offer = plan.offer(item.offer());
            if (offer == null) {
                return Refusal.OFFER_UNKNOWN;
            }
            for (String tariff : item.party().persons().keySet()) {
                if (price(offer, tariff) < 0) {
                    return Refusal.TARIFF_UNKNOWN;
                }
            }
        }
        return possible(items, plan) ? null : Refusal.ITEMS_NOT_POSSIBLE;
    }

    private static boolean possible(List<Item> items, DayPlan plan) {
        long offers = items.stream().map(Item::offer).distinct().count();
        if (items.isEmpty()
                || items.size() > MOST_ITEMS
                || offers < items.size()
                || Item.persons(items) > MOST_PERSONS) {
            return false;
        }
        return (plan.kind() == Kind.APPOINTMENTS || items.size() == 1)
                && of(items, plan).slots() <= plan.slots().size();
    }

    /** Of items with which nothing is wrong. */
    static Need of(List<Item> items, DayPlan plan) {
        int slots = 0;
        int price = 0;
        for (Item item : items) {
            Offer offer = plan.offer(item.offer());
            if (offer == null) {
                throw new IllegalArgumentException("not offered: " + item.offer());
            }
            slots += offer.slots()
                    * (plan.kind() == Kind.SESSIONS ? 1 : item.party().size());
            for (Map.Entry<String, Integer> persons : item.party().persons().entrySet()) {
                price += price(offer, persons.getKey()) * persons.getValue();
            }
        }
        return new Need(slots, plan.kind() == Kind.SESSIONS ? Item.persons(items) : 1, price);
    }

    /** For one person; below 0 if there is no such tariff. */
    private static int price(Offer offer, String tariff) {
        for (Tariff each : offer.tariffs()) {
            if (each.id().value().equals(tariff)) {
                return each.priceCents();
            }
        }
        return -1;
    }
}
