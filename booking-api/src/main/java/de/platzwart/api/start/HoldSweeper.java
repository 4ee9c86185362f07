// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.api.commands.Commands;
import de.platzwart.booking.day.DayCommand.LapseHolds;
import de.platzwart.views.availability.AvailabilityView;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has days write down which holds have ended, for those who only read events. No decision waits for it: a hold past its
 * time does not count, written down or not. Where several nodes sweep, the second finds nothing left to do.
 */
@Component
class HoldSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(HoldSweeper.class);
    /** A citizen's own last-moment request may still be on its way; and clocks of nodes differ a little. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final int AT_ONCE = 32;

    private final Commands commands;
    private final AvailabilityView availability;
    private final Clock clock;

    HoldSweeper(Commands commands, AvailabilityView availability, Clock clock) {
        this.commands = commands;
        this.availability = availability;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${platzwart.sweep-every:PT1S}")
    Mono<Void> sweep() {
        // called once; what it returns is subscribed to each time
        return Flux.defer(() -> Flux.fromIterable(
                        availability.withExpiredHolds(clock.instant().minus(GRACE))))
                .flatMap(
                        day -> commands.send(new LapseHolds(day, clock.instant()))
                                .onErrorResume(failure -> {
                                    LOG.debug("Sweeping {} waits for the next round: {}", day, failure.toString());
                                    return Mono.empty();
                                }),
                        AT_ONCE)
                .then();
    }
}
