// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.Samples;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.store.FactCodec;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A line is there before citizens can book more, and at no other time. */
class OpeningsTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** At seven in Koblenz. */
    private static final Instant SEVEN = Instant.parse("2026-06-03T05:00:00Z");

    static final String WEEK_BEFORE = Samples.pool(100).replaceAll("\"shares\":\\[.*]}]", """
        "shares":[{"channel":"ONLINE","releases":[{"daysBefore":7,"at":"07:00","percent":100}]}]\
        """);

    private final CalendarRules rules = rules(WEEK_BEFORE);

    @Test
    void the_line_begins_a_quarter_of_an_hour_before_the_release() {
        assertThat(Openings.near(rules, SEVEN.minusSeconds(15 * 60 + 1), QUARTER))
                .isEmpty();
        assertThat(Openings.near(rules, SEVEN.minusSeconds(15 * 60), QUARTER)).contains(SEVEN);
        assertThat(Openings.near(rules, SEVEN.minusSeconds(1), QUARTER)).contains(SEVEN);
        assertThat(Openings.near(rules, SEVEN, QUARTER)).isEmpty();
    }

    @Test
    void a_moment_is_a_release_or_it_is_not() {
        assertThat(Openings.isRelease(rules, SEVEN)).isTrue();
        assertThat(Openings.isRelease(rules, SEVEN.plusSeconds(1))).isFalse();
        assertThat(Openings.isRelease(rules, SEVEN.minusSeconds(1))).isFalse();
        Instant midnight = Instant.parse("2026-06-02T22:00:00Z");
        assertThat(Openings.isRelease(rules(WEEK_BEFORE.replace("07:00", "00:00")), midnight))
                .isTrue();
    }

    @Test
    void a_release_just_after_midnight_is_seen_on_the_evening_before() {
        CalendarRules night = rules(WEEK_BEFORE.replace("07:00", "00:05"));
        Instant release = Instant.parse("2026-06-03T22:05:00Z");
        assertThat(Openings.near(night, release.minusSeconds(600), QUARTER)).contains(release);
    }

    @Test
    void a_release_of_a_day_that_stays_closed_draws_nobody() {
        CalendarRules closed = rules(WEEK_BEFORE.replaceAll("\"WEDNESDAY\":\\[[^\\]]*]", "\"WEDNESDAY\":[]"));
        assertThat(Openings.near(closed, SEVEN.minusSeconds(60), QUARTER)).isEmpty();
        assertThat(Openings.near(closed, SEVEN.minusSeconds(24 * 3_600 + 60), QUARTER))
                .isPresent();
    }

    @Test
    void a_release_for_the_telephone_draws_nobody_here() {
        CalendarRules phone = rules(WEEK_BEFORE.replace("ONLINE", "PHONE"));
        assertThat(Openings.near(phone, SEVEN.minusSeconds(60), QUARTER)).isEmpty();
    }

    @Test
    void days_beyond_the_horizon_are_not_released() {
        CalendarRules near = rules(WEEK_BEFORE.replace("\"horizonDays\":30", "\"horizonDays\":6"));
        assertThat(Openings.near(near, SEVEN.minusSeconds(60), QUARTER)).isEmpty();
    }

    static CalendarRules rules(String json) {
        return new FactCodec().json().readValue(json, CalendarRules.class);
    }
}
