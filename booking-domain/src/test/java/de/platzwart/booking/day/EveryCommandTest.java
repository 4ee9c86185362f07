// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.hold;
import static de.platzwart.booking.day.Samples.open;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.Golden;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command there is has one rule that decides it. */
class EveryCommandTest {
    private static final List<Class<?>> RULES =
            List.of(Opening.class, Holding.class, Keeping.class, Cancelling.class, Moving.class, Changing.class);

    static List<DayCommand> commands() {
        return EveryKind.commands();
    }

    @Test
    void no_command_is_forgotten() {
        Golden.complete(DayCommand.class, EveryKind.commands());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_has_exactly_one_rule(DayCommand command) {
        Stream<Method> rules = RULES.stream()
                .flatMap(rule -> Arrays.stream(rule.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == Decision.class)
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(command.getClass()));
        assertThat(rules).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_is_answered_before_and_after_the_day_is_open(DayCommand command) {
        Day closed = Day.notOpen(command.day());
        assertThat(Objects.requireNonNull(closed.decide(command).reply())).isNotNull();
        Day open = Scenario.given(open(pool(4)), hold(ANNA, NINE, swim("adult", 1)))
                .day();
        assertThat(Objects.requireNonNull(open.decide(command).reply())).isNotNull();
    }
}
