// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.api.commands.CalendarCommands;
import de.platzwart.booking.calendar.CalendarCommand.DefineCalendar;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarReply;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.store.FactCodec;
import de.platzwart.views.calendars.CalendarsView;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Two pools and an office to try things out with, laid down where there is no calendar yet. */
@Component
@Order(2)
@ConditionalOnProperty(name = "platzwart.sample-city", matchIfMissing = true)
class SampleCity implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleCity.class);

    private final CalendarCommands commands;
    private final CalendarsView calendars;
    private final DayOpener opener;
    private final FactCodec codec;
    private final Clock clock;
    private final Resource city;

    SampleCity(
            CalendarCommands commands,
            CalendarsView calendars,
            DayOpener opener,
            FactCodec codec,
            Clock clock,
            @Value("classpath:sample-city.json") Resource city) {
        this.commands = commands;
        this.calendars = calendars;
        this.opener = opener;
        this.codec = codec;
        this.clock = clock;
        this.city = city;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!calendars.all().isEmpty()) {
            return;
        }
        Integer days = Flux.fromIterable(sample().entrySet())
                .concatMap(entry -> layDown(new CalendarId(entry.getKey()), entry.getValue()))
                .reduce(0, Integer::sum)
                .block(Duration.ofMinutes(1));
        LOG.info("Sample city laid down, {} days opened", days);
    }

    private Map<String, CalendarRules> sample() throws IOException {
        try (InputStream json = city.getInputStream()) {
            return codec.json().readValue(json, new TypeReference<Map<String, CalendarRules>>() {});
        }
    }

    private Mono<Integer> layDown(CalendarId calendar, CalendarRules rules) {
        return commands.send(new DefineCalendar(calendar, rules, clock.instant()), null)
                .flatMap(reply -> switch (reply) {
                    case CalendarReply.Defined _ -> opener.openUpToHorizon(calendar, rules, null);
                    case CalendarReply.Refused refused ->
                        Mono.error(new IllegalStateException("the sample city is not valid: " + refused.because()));
                })
                .map(DayOpener.Opened::opened);
    }
}
