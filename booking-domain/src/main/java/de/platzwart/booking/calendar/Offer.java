// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.util.List;

/**
 * What can be booked.
 *
 * @param slots how many consecutive slots one of it takes
 * @param tariffs at least one; a free service has one at price 0
 */
public record Offer(OfferId id, String title, int slots, List<Tariff> tariffs) {
    public Offer {
        tariffs = List.copyOf(tariffs);
        Check.that(!title.isBlank() && title.length() <= 200, "title has 1 to 200 characters");
        Check.that(slots >= 1 && slots <= 100, "slots is 1 to 100");
        Check.that(!tariffs.isEmpty() && tariffs.size() <= 50, "tariffs has 1 to 50 entries");
        Check.that(tariffs.stream().map(Tariff::id).distinct().count() == tariffs.size(), "tariffs have different ids");
    }
}
