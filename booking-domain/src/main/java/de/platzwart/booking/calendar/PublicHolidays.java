// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public holidays of Rhineland-Palatinate, as its law has them (section 2 LFtG). */
final class PublicHolidays {
    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "Neujahr",
            MonthDay.of(5, 1), "Tag der Arbeit",
            MonthDay.of(10, 3), "Tag der Deutschen Einheit",
            MonthDay.of(11, 1), "Allerheiligen",
            MonthDay.of(12, 25), "1. Weihnachtstag",
            MonthDay.of(12, 26), "2. Weihnachtstag");
    private static final Map<Integer, String> DAYS_FROM_EASTER = Map.of(
            -2, "Karfreitag",
            1, "Ostermontag",
            39, "Christi Himmelfahrt",
            50, "Pfingstmontag",
            60, "Fronleichnam");
    /** In 2017 all of Germany kept it, for its 500th year. */
    private static final LocalDate REFORMATION_DAY_2017 = LocalDate.of(2017, 10, 31);

    private PublicHolidays() {}

    /** What the date is called; null on a working day. */
    static @Nullable String on(LocalDate date) {
        if (date.equals(REFORMATION_DAY_2017)) {
            return "Reformationstag";
        }
        String fixed = FIXED.get(MonthDay.from(date));
        int fromEaster =
                Math.toIntExact(date.toEpochDay() - easter(date.getYear()).toEpochDay());
        String movable = DAYS_FROM_EASTER.get(fromEaster);
        return fixed != null && movable != null ? fixed + ", " + movable : fixed != null ? fixed : movable;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int moonYear = year % 19;
        int century = year / 100;
        int leapCenturies = century / 4;
        int moonCorrection = (century + 8) / 25;
        int moonShift = (century - moonCorrection + 1) / 3;
        int epact = (19 * moonYear + century - leapCenturies - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * ((year % 100) / 4) - epact - (year % 100) % 4) % 7;
        int lateMoon = (moonYear + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * lateMoon + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
