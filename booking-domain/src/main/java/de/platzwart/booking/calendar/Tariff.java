// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

/** A price for one person. */
public record Tariff(TariffId id, String title, int priceCents) {
    public Tariff {
        Check.that(!title.isBlank() && title.length() <= 200, "title has 1 to 200 characters");
        Check.that(priceCents >= 0 && priceCents <= 10_000_00, "priceCents is 0 to 1000000");
    }
}
