// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.Item;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. How much of a day that is says the plan of the day: one with bookings stays as it is when
 * the calendar changes.
 *
 * @param persons by what is offered to them; none of it for a single slot
 * @param others for whom nothing was named
 */
public record Wanted(Map<OfferId, Integer> persons, int others) {
    public static final Wanted ANYTHING = new Wanted(Map.of(), 1);

    public Wanted {
        persons = Map.copyOf(persons);
    }

    static Wanted of(@Nullable OfferId offer, int persons) {
        return offer == null ? new Wanted(Map.of(), persons) : new Wanted(Map.of(offer, persons), 0);
    }

    public static Wanted of(List<Item> items) {
        return new Wanted(
                items.stream()
                        .collect(Collectors.toMap(
                                Item::offer, item -> item.party().size(), Integer::sum)),
                0);
    }

    /** In a session each takes a place, at a counter one comes after the other. */
    Need on(DayPlan plan) {
        int together = others;
        int slots = others > 0 ? 1 : 0;
        int oneAfterOther = others;
        for (Map.Entry<OfferId, Integer> wish : persons.entrySet()) {
            Offer offer = plan.offer(wish.getKey());
            if (offer == null) {
                return Need.OF_WHAT_IS_NOT_OFFERED;
            }
            together += wish.getValue();
            slots += offer.slots();
            oneAfterOther += offer.slots() * wish.getValue();
        }
        return plan.kind() == Kind.SESSIONS ? new Need(slots, together) : new Need(oneAfterOther, 1);
    }
}
