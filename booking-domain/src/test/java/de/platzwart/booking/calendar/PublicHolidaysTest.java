// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of Rhineland-Palatinate, compared with a library that others keep. */
class PublicHolidaysTest {

    @Test
    void for_a_hundred_years_they_are_those_that_others_know() {
        HolidayManager others = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
        for (int year = 1995; year < 2095; year++) {
            Set<LocalDate> theirs = others.getHolidays(Year.of(year), "rp").stream()
                    .map(Holiday::getDate)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<LocalDate> ours = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(date -> PublicHolidays.on(date) != null)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ours).as("holidays of %d", year).isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, Neujahr",
        "2026-04-03, Karfreitag",
        "2026-04-06, Ostermontag",
        "2026-05-01, Tag der Arbeit",
        "2026-05-14, Christi Himmelfahrt",
        "2026-05-25, Pfingstmontag",
        "2026-06-04, Fronleichnam",
        "2026-10-03, Tag der Deutschen Einheit",
        "2026-11-01, Allerheiligen",
        "2026-12-25, 1. Weihnachtstag",
        "2026-12-26, 2. Weihnachtstag",
        "2017-10-31, Reformationstag",
        "2008-05-01, 'Tag der Arbeit, Christi Himmelfahrt'"
    })
    void they_have_names(LocalDate date, String name) {
        assertThat(PublicHolidays.on(date)).isEqualTo(name);
    }

    @Test
    void easter_is_at_its_earliest_and_its_latest() {
        assertThat(PublicHolidays.easter(1818)).isEqualTo("1818-03-22");
        assertThat(PublicHolidays.easter(2038)).isEqualTo("2038-04-25");
    }
}
