// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.views.bookings.BookingAnswer;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarFileTest extends PlatzwartTest {
    private final BookingId booking = new BookingId(UUID.randomUUID());

    @Autowired
    private CalendarFile files;

    @BeforeEach
    void open() {
        define("calendar-file", Samples.pool(5));
    }

    /** From one to four at night is two hours in spring, four in autumn and three else. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-28, 2027-03-28T00:00:00Z, 2",
        "2026-10-25, 2026-10-24T23:00:00Z, 4",
        "2026-06-03, 2026-06-02T23:00:00Z, 3",
        "2026-12-24, 2026-12-24T00:00:00Z, 3"
    })
    void times_are_those_on_the_clocks_of_the_place(LocalDate date, Instant start, int hours) throws Exception {
        Calendar file = read(stand(date, LocalTime.of(1, 0), State.CONFIRMED, 1));

        VEvent event = eventIn(file);
        DtStart<ZonedDateTime> from =
                event.<DtStart<ZonedDateTime>>getProperty("DTSTART").orElseThrow();
        DtEnd<ZonedDateTime> to =
                event.<DtEnd<ZonedDateTime>>getProperty("DTEND").orElseThrow();
        assertThat(from.toString().strip())
                .startsWith("DTSTART;TZID=Europe/Berlin:")
                .endsWith("T010000");
        assertThat(from.getDate().toInstant()).isEqualTo(start);
        assertThat(to.getDate().toInstant()).isEqualTo(start.plus(Duration.ofHours(hours)));
        VTimeZone zone = (VTimeZone) file.getComponent("VTIMEZONE").orElseThrow();
        assertThat(new TimeZone(zone)
                        .getOffset(date.atTime(18, 0).toInstant(ZoneOffset.UTC).toEpochMilli()))
                .as("what the file itself says about the clocks of that evening")
                .isEqualTo(to.getDate().getOffset().getTotalSeconds() * 1_000);
    }

    @Test
    void a_change_is_the_same_entry_with_a_higher_number_and_a_cancellation_takes_it_out() throws Exception {
        LocalDate date = LocalDate.of(2026, 6, 3);
        Calendar first = read(stand(date, LocalTime.of(9, 0), State.CONFIRMED, 1));
        Calendar moved = read(stand(date.plusDays(1), LocalTime.of(14, 0), State.CONFIRMED, 3));
        Calendar cancelled = read(stand(date.plusDays(1), LocalTime.of(14, 0), State.CANCELLED, 4));

        assertThat(List.of(first, moved, cancelled))
                .extracting(file -> eventIn(file).getUid().orElseThrow().getValue())
                .containsOnly(booking + "@platzwart");
        assertThat(List.of(first, moved, cancelled))
                .extracting(file -> value(file, "SEQUENCE"))
                .containsExactly("1", "3", "4");
        assertThat(List.of(first, moved, cancelled))
                .extracting(file -> file.getProperty("METHOD").orElseThrow().getValue())
                .containsExactly("PUBLISH", "PUBLISH", "CANCEL");
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void it_says_what_is_booked_in_the_language_of_the_citizen() throws Exception {
        BookingAnswer stand = stand(LocalDate.of(2026, 6, 3), LocalTime.of(9, 0), State.CONFIRMED, 1);

        assertThat(value(read(stand), "SUMMARY")).isEqualTo("Schwimmen");
        assertThat(value(read(stand), "DESCRIPTION")).contains("2 × Schwimmen: Kinder", "Buchungsnummer: ");
        String english = new String(files.of(stand, Locale.ENGLISH), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(english).contains("Booking number: ").contains("\r\n");
        assertThat(english.lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    private Calendar read(BookingAnswer stand) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(files.of(stand, Locale.GERMAN)));
    }

    private static VEvent eventIn(Calendar file) {
        return (VEvent) file.getComponent("VEVENT").orElseThrow();
    }

    private static String value(Calendar file, String property) {
        return eventIn(file).getProperty(property).orElseThrow().getValue();
    }

    private BookingAnswer stand(LocalDate date, LocalTime start, State state, int step) {
        var items = List.of(new Item(new OfferId("swim"), Party.of("child", 2)));
        var calendar = new CalendarId("calendar-file");
        return new BookingAnswer(
                booking, calendar, date, state, null, 0, 0, start, start.plusHours(3), items, 2, 1, step);
    }
}
