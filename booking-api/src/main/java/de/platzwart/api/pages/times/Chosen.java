// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The day and the time that a form or a link names. What is none counts as if none was chosen. */
record Chosen(@Nullable LocalDate date, @Nullable LocalTime start) {
    private static final int DATE_LENGTH = 10;

    static Chosen in(MultiValueMap<String, String> form) {
        String at = form.getFirst("at");
        if (at != null && at.length() > DATE_LENGTH) {
            // the list of all days names both at once
            return new Chosen(
                    read(at.substring(0, DATE_LENGTH), LocalDate::parse),
                    read(at.substring(DATE_LENGTH + 1), LocalTime::parse));
        }
        return new Chosen(
                read(form.getFirst("date"), LocalDate::parse), read(form.getFirst("start"), LocalTime::parse));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        try {
            return text == null ? null : reading.apply(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
