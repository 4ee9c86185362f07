// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.commands.CalendarCommands;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.store.EventLog;
import de.platzwart.store.FactCodec;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ByteArrayResource;

class SampleCityTest extends PlatzwartTest {
    @Autowired
    private CalendarCommands commands;

    @Autowired
    private EventLog log;

    @Autowired
    private DayOpener opener;

    @Autowired
    private FactCodec codec;

    @Autowired
    private Clock clock;

    @BeforeEach
    void somethingHasHappened() {
        define("sample-of-others", Samples.pool(3));
    }

    @Test
    void where_others_have_calendars_no_city_is_laid_down() throws IOException {
        start("sample-unwanted");
        assertThat(isThere("sample-unwanted-1")).isFalse();
        assertThat(isThere("sample-unwanted-2")).isFalse();
    }

    @Test
    void what_a_first_start_that_was_broken_off_did_not_come_to_the_next_one_lays_down() throws IOException {
        define("sample-half-1", Samples.pool(3));
        start("sample-half");
        assertThat(isThere("sample-half-2")).isTrue();
        assertThat(log.ofStream(new CalendarId("sample-half-1").stream(), 0)).hasSize(1);
    }

    private void start(String city) throws IOException {
        String both = "{\"%s-1\":%s,\"%s-2\":%s}".formatted(city, Samples.pool(3), city, Samples.pool(3));
        new SampleCity(commands, log, opener, codec, clock, true, new ByteArrayResource(both.getBytes(UTF_8)))
                .run(new DefaultApplicationArguments());
    }

    private boolean isThere(String calendar) {
        return !log.ofStream(new CalendarId(calendar).stream(), 0).isEmpty();
    }
}
