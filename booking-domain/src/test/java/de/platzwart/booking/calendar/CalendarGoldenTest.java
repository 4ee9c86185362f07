// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import static de.platzwart.booking.calendar.Samples.A_WEDNESDAY;
import static de.platzwart.booking.calendar.Samples.COUNTERS;
import static de.platzwart.booking.calendar.Samples.NOW;
import static de.platzwart.booking.calendar.Samples.office;
import static de.platzwart.booking.calendar.Samples.officeExcept;

import de.platzwart.booking.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the facts and replies of a calendar are written, which is a schema. */
class CalendarGoldenTest {
    static List<CalendarEvent> events() {
        CalendarRules closed = officeExcept(Map.of(A_WEDNESDAY, List.of()));
        return List.of(
                new CalendarEvent.CalendarDefined(COUNTERS, office(), NOW),
                new CalendarEvent.CalendarRevised(COUNTERS, closed, NOW));
    }

    static List<CalendarReply> replies() {
        return List.of(
                new CalendarReply.Defined(COUNTERS, office()),
                new CalendarReply.Refused("a calendar needs 1 to 200 offers"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_fact_is_written_as_ever(CalendarEvent event) {
        Golden.check(event);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void a_reply_is_written_as_ever(CalendarReply reply) {
        Golden.check(reply);
    }

    @Test
    void no_kind_is_forgotten() {
        Golden.complete(CalendarEvent.class, events());
        Golden.complete(CalendarReply.class, replies());
    }
}
