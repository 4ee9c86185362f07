// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.CalendarCommand;
import de.platzwart.booking.calendar.CalendarEvent;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.waiting.WaitingCommand;
import de.platzwart.booking.waiting.WaitingEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the system is complete: who adds a command or an event says in docs/slices.md what it is for. */
class SlicesTest {

    private final Repository repository = Repository.here();

    @Test
    void every_command_and_event_is_named_in_the_slices() {
        String slices = repository.text(repository.root().resolve("docs/slices.md"));
        assertThat(unnamed(
                        slices,
                        DayCommand.class,
                        DayEvent.class,
                        CalendarCommand.class,
                        CalendarEvent.class,
                        WaitingCommand.class,
                        WaitingEvent.class))
                .as("commands and events missing in docs/slices.md")
                .isEmpty();
    }

    @Test
    void a_missing_command_is_noticed() {
        assertThat(unnamed("only `OpenDay` is here", DayCommand.class))
                .contains("HoldPlaces", "ConfirmBooking")
                .doesNotContain("OpenDay", "OfBooking");
    }

    private static List<String> unnamed(String prose, Class<?>... families) {
        return Stream.of(families)
                .flatMap(SlicesTest::members)
                .map(Class::getSimpleName)
                .filter(name -> !prose.contains("`" + name + "`"))
                .toList();
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SlicesTest::members)
                : Stream.of(type);
    }
}
