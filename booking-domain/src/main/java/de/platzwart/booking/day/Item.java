// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.OfferId;
import java.util.List;

/** An offer and the persons it is for. */
public record Item(OfferId offer, Party party) {
    /** For how many persons all of these are together. */
    public static int persons(List<Item> items) {
        return items.stream().mapToInt(item -> item.party().size()).sum();
    }
}
