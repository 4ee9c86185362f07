// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.CalendarEvent.CalendarDefined;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.StoredFact;
import de.platzwart.views.SettableClock;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A line that is there for the load, and a release that comes. */
class LineBeforeReleaseTest {
    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    private static final CalendarId POOL = new CalendarId("pool");
    private static final Instant SEVEN = Instant.parse("2026-06-03T05:00:00Z");
    private static final RushSettings SETTINGS = new RushSettings(
            List.of("pool"), Duration.ofMinutes(15), 0, 3, 10, Duration.ofMinutes(15), Duration.ofMinutes(1));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SettableClock clock = new SettableClock(SEVEN.minusSeconds(1_000));
    private final CalendarsView calendars = new CalendarsView();
    private Lines lines;
    private WaitingRoom room;

    @BeforeEach
    void emptyDatabase() throws java.sql.SQLException {
        STORES.renew();
        Flyway.configure().dataSource(STORES.dataSource()).load().migrate();
        var table = new LineTable(new JdbcTemplate(STORES.dataSource()));
        lines = new Lines(table, SETTINGS, calendars, () -> 0, clock);
        room = new WaitingRoom(lines, new Numbers(table, threads), calendars, SETTINGS, clock);
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void who_is_early_for_a_release_is_drawn_by_lot_also_where_many_came_before() {
        calendars.accept(List.of(fact(0, OpeningsTest.WEEK_BEFORE)));
        for (int visitor = 0; visitor < 3; visitor++) {
            assertThat(room.letsIn(POOL, Optional.empty())).isTrue();
        }
        bringOn();
        assertThat(line().draw()).as("open at once").isNotNull();
        Slip before = join();
        clock.advance(Duration.ofSeconds(1));
        bringOn();
        Slip turn =
                Optional.ofNullable(room.ask(POOL, Optional.of(before)).slip()).orElseThrow();
        assertThat(room.letsIn(POOL, Optional.of(turn))).isTrue();

        clock.set(SEVEN.minusSeconds(800));
        bringOn();

        assertThat(line().opensAt()).isEqualTo(SEVEN);
        assertThat(line().draw()).isNull();
        assertThat(room.ask(POOL, Optional.of(before)).state()).isEqualTo(Standing.State.NO_NUMBER);
        assertThat(room.letsIn(POOL, Optional.of(turn)))
                .as("everybody is drawn")
                .isFalse();
        Slip early = join();
        clock.set(SEVEN.minusSeconds(700));
        bringOn();
        assertThat(room.ask(POOL, Optional.of(early)).state()).isEqualTo(Standing.State.BEFORE_OPENING);
        clock.set(SEVEN);
        bringOn();
        bringOn();
        assertThat(Optional.ofNullable(line().draw()).orElseThrow().early()).isEqualTo(1);
    }

    @Test
    void the_line_of_one_release_stays_when_the_next_one_comes_near() {
        calendars.accept(List.of(fact(0, OpeningsTest.WEEK_BEFORE)));
        clock.set(SEVEN.minusSeconds(60));
        bringOn();
        join();
        clock.set(SEVEN);
        bringOn();
        calendars.accept(List.of(fact(
                1,
                OpeningsTest.WEEK_BEFORE.replace(
                        "{\"daysBefore\":7,\"at\":\"07:00\",\"percent\":100}",
                        "{\"daysBefore\":7,\"at\":\"07:00\",\"percent\":50},"
                                + "{\"daysBefore\":7,\"at\":\"07:10\",\"percent\":100}"))));
        clock.set(SEVEN.plusSeconds(1));
        bringOn();
        assertThat(line().opensAt()).isEqualTo(SEVEN);
    }

    private static StoredFact fact(long sequence, String rules) {
        var defined = new CalendarDefined(POOL, OpeningsTest.rules(rules), SEVEN);
        return new StoredFact(sequence, "calendar:pool", sequence, defined);
    }

    /** Twice: what one second opens, the next one knows. */
    private void bringOn() {
        lines.bringOn();
        lines.bringOn();
    }

    private Line line() {
        return lines.of(POOL).orElseThrow();
    }

    private Slip join() {
        return Optional.ofNullable(room.join(POOL, Optional.empty())
                        .blockOptional()
                        .orElseThrow()
                        .slip())
                .orElseThrow();
    }
}
