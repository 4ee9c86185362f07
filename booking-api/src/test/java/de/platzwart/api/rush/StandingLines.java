// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.awaitility.Awaitility.await;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseCookie;

/** Lines in which nobody is called for a while, and a turn in them for whom a test calls. */
final class StandingLines {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final LineTable table;
    private final Lines lines;
    private final Slips slips;
    private final CalendarsView calendars;

    StandingLines(LineTable table, Lines lines, Slips slips, CalendarsView calendars) {
        this.table = table;
        this.lines = lines;
        this.slips = slips;
        this.calendars = calendars;
    }

    /** Before a calendar that was laid down; from now on this node knows of it. */
    Line.Id before(String name) {
        var calendar = new CalendarId(name);
        await().atMost(SOON).until(() -> calendars.find(calendar).isPresent());
        var id = new Line.Id(calendar, Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS));
        table.open(id);
        await().atMost(SOON).until(() -> lines.of(calendar).isPresent());
        return id;
    }

    int joined(Line.Id line) {
        return lines.of(line.calendar()).orElseThrow().joined();
    }

    /** As whoever was called has it. */
    String turn(Line.Id line) {
        return slips.text(
                new Slip(line.calendar(), line.opensAt(), 0, Instant.now().plusSeconds(3_600)));
    }

    /** The same as a browser keeps it. */
    ResponseCookie turnInCookie(Line.Id line) {
        return ResponseCookie.from("line-" + line.calendar(), turn(line)).build();
    }
}
