// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.platzwart.booking.calendar.TariffId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Persons by tariff, for example two adults and a child. Never empty, every count at least one. */
public record Party(@JsonValue SortedMap<String, Integer> persons) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Party {
        persons = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(persons));
        if (persons.isEmpty() || persons.size() > 50) {
            throw new IllegalArgumentException("a party needs 1 to 50 tariffs");
        }
        persons.keySet().forEach(TariffId::new);
        if (persons.values().stream().anyMatch(n -> n < 1 || n > 1_000)) {
            throw new IllegalArgumentException("each tariff of a party counts 1 to 1000 persons");
        }
    }

    public static Party of(String tariff, int persons) {
        return new Party(new TreeMap<>(Map.of(tariff, persons)));
    }

    public int size() {
        return persons.values().stream().mapToInt(Integer::intValue).sum();
    }
}
