// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.booking.day.Seen;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/**
 * Who will not come.
 *
 * @param persons by tariff, in fields named {@code c.tariff}
 * @param seen a form that is sent twice is meant for the booking as the page showed it, and for no other
 */
record CancelForm(boolean all, SortedMap<String, Integer> persons, Seen seen) {
    static CancelForm in(MultiValueMap<String, String> form) {
        return new CancelForm(form.containsKey("all"), persons(form), seen(form));
    }

    private static Seen seen(MultiValueMap<String, String> form) {
        String step = String.valueOf(form.getFirst("step"));
        return new Seen(step.matches("[0-9]{1,6}") ? Set.of(Integer.valueOf(step)) : Set.of());
    }

    private static SortedMap<String, Integer> persons(MultiValueMap<String, String> form) {
        SortedMap<String, Integer> persons = new TreeMap<>();
        form.toSingleValueMap().forEach((field, text) -> {
            if (field.matches("c\\.[a-z0-9-]{1,40}") && text.strip().matches("[1-9][0-9]{0,2}")) {
                persons.put(field.substring(2), Integer.valueOf(text.strip()));
            }
        });
        return persons;
    }
}
