// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

/** A price for one person. */
public record Tariff(TariffId id, String title, int priceCents) {
    public Tariff {
        Check.that(!title.isBlank() && title.length() <= 200, "a tariff needs a title of at most 200 characters");
        Check.that(priceCents >= 0 && priceCents <= 10_000_00, "a price lies between 0 and 10000.00 euros");
    }
}
