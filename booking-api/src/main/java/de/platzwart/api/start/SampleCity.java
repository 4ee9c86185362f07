// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.api.commands.CalendarCommands;
import de.platzwart.booking.calendar.CalendarCommand.DefineCalendar;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarReply;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.store.EventLog;
import de.platzwart.store.FactCodec;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Two pools and an office to try things out with, laid down where nothing has happened yet. */
@Component
@Order(2)
class SampleCity implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleCity.class);

    private final CalendarCommands commands;
    private final EventLog log;
    private final DayOpener opener;
    private final FactCodec codec;
    private final Clock clock;
    private final boolean wanted;
    private final Resource city;

    SampleCity(
            CalendarCommands commands,
            EventLog log,
            DayOpener opener,
            FactCodec codec,
            Clock clock,
            @Value("${platzwart.sample-city:#{environment['platzwart.postgres.url'] == null}}") boolean wanted,
            @Value("classpath:sample-city.json") Resource city) {
        this.commands = commands;
        this.log = log;
        this.wanted = wanted;
        this.opener = opener;
        this.codec = codec;
        this.clock = clock;
        this.city = city;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<String, CalendarRules> missing = wanted ? missing() : Map.of();
        if (missing.isEmpty()) {
            return;
        }
        Integer days = Flux.fromIterable(missing.entrySet())
                .concatMap(entry -> layDown(new CalendarId(entry.getKey()), entry.getValue()))
                .reduce(0, Integer::sum)
                .block(Duration.ofMinutes(1));
        LOG.info("Sample city laid down, {} days opened", days);
    }

    /**
     * All of it where nothing has happened yet; where a first start was broken off, what that one had not come to.
     * Asked of the log itself: the views may not have caught up yet.
     */
    private Map<String, CalendarRules> missing() throws IOException {
        Map<String, CalendarRules> sample = sample();
        Set<String> there = log.sequencesOf(
                        sample.keySet().stream().map(SampleCity::stream).toList())
                .keySet();
        boolean begun = there.contains(stream(sample.keySet().iterator().next()));
        if (log.lastPosition() > 0 && !begun) {
            return Map.of();
        }
        sample.keySet().removeIf(calendar -> there.contains(stream(calendar)));
        return sample;
    }

    private static String stream(String calendar) {
        return new CalendarId(calendar).stream();
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
