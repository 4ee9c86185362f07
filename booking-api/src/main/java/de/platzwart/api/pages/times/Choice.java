// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.times;

import de.platzwart.api.pages.Wish;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import java.util.List;

/** The form in which somebody says what to book, and for how many. */
record Choice(List<Group> groups, List<Other> others) {
    /** Fields that belong together; without a legend where the fields say it all. */
    record Group(String legend, List<Field> fields) {}

    record Field(String name, String label, int priceCents, int count) {}

    /** Another offer, which cannot be booked together with the one that is shown. */
    record Other(String id, String title, boolean shown) {}

    static Choice of(CalendarRules rules, Offer asked, Wish wish) {
        if (rules.kind() == Kind.SESSIONS) {
            List<Other> others = rules.offers().size() == 1
                    ? List.of()
                    : rules.offers().stream()
                            .map(offer -> new Other(offer.id().value(), offer.title(), offer.equals(asked)))
                            .toList();
            return new Choice(List.of(group(asked, wish)), others);
        }
        return new Choice(
                rules.offers().stream().map(offer -> group(offer, wish)).toList(), List.of());
    }

    private static Group group(Offer offer, Wish wish) {
        boolean alone = offer.tariffs().size() == 1;
        return new Group(
                alone ? "" : offer.title(),
                offer.tariffs().stream()
                        .map(tariff -> new Field(
                                Wish.field(offer, tariff),
                                alone ? offer.title() : tariff.title(),
                                tariff.priceCents(),
                                wish.count(offer, tariff)))
                        .toList());
    }
}
