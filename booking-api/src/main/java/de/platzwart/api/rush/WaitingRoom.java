// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells everybody where they stand, gives numbers out, and knows whose turn it is. */
public final class WaitingRoom {
    private static final Duration SOON = Duration.ofSeconds(3);
    /** However many wait: so many of them ask in a second. */
    private static final int ASKING_PER_SECOND = 300;

    private final Lines lines;
    private final Numbers numbers;
    private final CalendarsView calendars;
    private final RushSettings settings;
    private final Clock clock;

    WaitingRoom(Lines lines, Numbers numbers, CalendarsView calendars, RushSettings settings, Clock clock) {
        this.lines = lines;
        this.numbers = numbers;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    boolean hasLine() {
        return lines.areThere();
    }

    /** Whether those who want a time there stand in line. */
    public boolean hasLine(CalendarId calendar) {
        return lines.of(calendar).isPresent();
    }

    /** Whether somebody may choose a time. */
    boolean letsIn(CalendarId calendar, Optional<Slip> slip) {
        lines.arrived(calendar);
        return lines.of(calendar).isEmpty()
                || slip.filter(held -> isTurn(held, calendar)).isPresent();
    }

    /** Where the holder of a slip stands. Changes nothing. */
    public Standing ask(CalendarId calendar, Optional<Slip> slip) {
        Optional<Slip> turn = slip.filter(held -> isTurn(held, calendar));
        return lines.of(calendar)
                .map(line -> turn.map(Standing::called)
                        .orElseGet(() -> standing(
                                line, slip.filter(held -> isNumber(held, line)).orElse(null))))
                .orElseGet(Standing::noLine);
    }

    /** The same, with a number for whoever has none. */
    Mono<Standing> join(CalendarId calendar, Optional<Slip> slip) {
        Standing standing = ask(calendar, slip);
        Optional<Line> line = lines.of(calendar);
        return standing.state() != Standing.State.NO_NUMBER || line.isEmpty()
                ? Mono.just(standing)
                : numbers.next(line.get().id())
                        .map(number -> standing(
                                line.get(), new Slip(calendar, line.get().opensAt(), number, null)))
                        .defaultIfEmpty(Standing.noLine());
    }

    /** By what the order of a slip's line was drawn; empty before the opening and after the end. */
    Optional<LineEndpoint.Lots> lots(Slip slip) {
        return lines.of(slip.calendar())
                .filter(line -> line.isOf(slip))
                .map(Line::draw)
                .map(draw -> new LineEndpoint.Lots(HexFormat.of().formatHex(draw.seed()), draw.early()));
    }

    /** Who has places held keeps the turn for as long as these may be kept. */
    Slip renewed(Slip turn) {
        Duration held = calendars
                .find(turn.calendar())
                .map(CalendarRules::holds)
                .map(WaitingRoom::longestHold)
                .orElse(Duration.ZERO);
        return turn.turnUntil(clock.instant().plus(longer(held, settings.turnLasts())));
    }

    private static Duration longestHold(HoldPolicy holds) {
        return Duration.ofSeconds((long) holds.holdSeconds() * (holds.extensions() + 1));
    }

    /** A turn of an earlier line is none in this one: who had their turn stands in line like all others. */
    boolean isTurn(Slip slip, CalendarId calendar) {
        return slip.calendar().equals(calendar)
                && slip.isTurnAt(clock.instant())
                && lines.of(calendar).map(line -> line.isOf(slip)).orElse(true);
    }

    /** A turn that has ended is no number any more: its holder begins anew. */
    private static boolean isNumber(Slip slip, Line line) {
        return slip.until() == null && line.isOf(slip);
    }

    private Standing standing(Line line, @Nullable Slip slip) {
        if (slip == null) {
            return new Standing(Standing.State.NO_NUMBER, null, line.opensAt(), line.waiting(), Duration.ZERO, SOON);
        }
        if (line.calls(slip.number())) {
            return Standing.called(slip.turnUntil(clock.instant().plus(settings.turnLasts())));
        }
        Duration spread = Duration.ofMillis(1_000L * line.waiting() / ASKING_PER_SECOND);
        if (line.draw() == null) {
            Duration left = longer(Duration.between(clock.instant(), line.opensAt()), Duration.ZERO);
            Duration ownMoment = Duration.ofMillis(1_000L * slip.number() / ASKING_PER_SECOND);
            return new Standing(
                    Standing.State.BEFORE_OPENING,
                    slip,
                    line.opensAt(),
                    0,
                    left,
                    longer(left.plusSeconds(1).plus(ownMoment), SOON));
        }
        int ahead = line.aheadOf(slip.number());
        Duration wait = Duration.ofMillis(Math.round(1_000 * (ahead + 1) / settings.callsPerSecond()));
        Duration askAgain = shorter(spread, wait.dividedBy(2));
        return new Standing(Standing.State.WAITING, slip, line.opensAt(), ahead, wait, longer(askAgain, SOON));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
