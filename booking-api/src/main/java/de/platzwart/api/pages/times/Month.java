// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.times;

import de.platzwart.views.availability.DayLook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days in weeks from Monday to Sunday. */
public record Month(List<LocalDate> weekdays, List<List<Cell>> weeks) {
    /**
     * A date in the calendar.
     *
     * @param look null where nothing can be booked, because the day was not opened or is over
     */
    public record Cell(LocalDate date, @Nullable DayLook look, String link, boolean shown) {
        public boolean isBookable() {
            return look != null && look.state() == DayLook.State.OPEN;
        }

        /** How many starts are free. */
        public int free() {
            return look == null ? 0 : look.free().size();
        }

        /** For the words of the page. */
        public String state() {
            return look == null ? "NONE" : look.state().name();
        }
    }

    /** Links to a day of the same page. */
    @FunctionalInterface
    public interface Links {
        String to(LocalDate date);
    }

    static Month of(List<DayLook> days, @Nullable LocalDate shown, Links links) {
        if (days.isEmpty()) {
            return new Month(List.of(), List.of());
        }
        Map<LocalDate, DayLook> known = new HashMap<>();
        days.forEach(day -> known.put(day.date(), day));
        LocalDate first = days.getFirst().date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = days.getLast().date().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<List<Cell>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> new Cell(date, known.get(date), links.to(date), date.equals(shown)))
                    .toList());
        }
        return new Month(first.datesUntil(first.plusWeeks(1)).toList(), weeks);
    }
}
