// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.commands.Commands;
import de.platzwart.views.calendars.CalendarsView;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RushSettings.class)
class RushConfiguration {
    @Bean
    LineTable lineTable(JdbcTemplate jdbc) {
        return new LineTable(jdbc);
    }

    @Bean
    Lines lines(
            LineTable table,
            RushSettings settings,
            CalendarsView calendars,
            Commands commands,
            Clock clock,
            MeterRegistry registry) {
        Lines lines = new Lines(table, settings, calendars, commands::waiting, clock);
        Gauge.builder("platzwart.line.waiting", () -> (double) lines.waiting())
                .description("numbers that wait to be called, over all lines")
                .register(registry);
        return lines;
    }

    @Bean
    WaitingRoom waitingRoom(
            Lines lines,
            LineTable table,
            ExecutorService threads,
            CalendarsView calendars,
            RushSettings settings,
            Clock clock) {
        return new WaitingRoom(lines, new Numbers(table, threads), calendars, settings, clock);
    }
}
