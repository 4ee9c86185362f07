// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.platzwart.web.Representation;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are ready to be sent, by the question as it came in. One is put together anew when a day of its calendar
 * changed, when time makes it untrue, and every second, so that its asOf stays near; the days in it are written only
 * when they changed themselves.
 */
final class AvailabilityAnswers {
    private static final int QUESTIONS_AT_MOST = 4_096;
    private static final long AS_OF_MILLIS = 1_000;

    private final AvailabilityView view;
    private final Supplier<Instant> asOf;
    private final Map<Question, Ready> ready = new ConcurrentHashMap<>();

    AvailabilityAnswers(AvailabilityView view, Supplier<Instant> asOf) {
        this.view = view;
        this.asOf = asOf;
    }

    /** A question as it came in. */
    record Question(String calendar, @Nullable String query) {}

    /** Null when it has to be put together. */
    @Nullable
    Representation ready(Question question, Instant now) {
        Ready last = ready.get(question);
        return last != null && last.isTrueAt(now) ? last.answer : null;
    }

    Representation put(Question question, Asked asked, Instant now) {
        CalendarDays days = view.days(asked.calendar());
        // first the number, then the days: a change in between makes the answer be put together again
        long version = days == null ? 0 : days.version();
        List<DayJson> written = written(days, asked, now);
        Instant next = written.stream()
                .map(DayJson::until)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        long until = Math.min(
                now.toEpochMilli() + AS_OF_MILLIS, next.equals(Instant.MAX) ? Long.MAX_VALUE : next.toEpochMilli());
        Ready put = new Ready(assemble(asked, written), days, version, until);
        if (ready.size() >= QUESTIONS_AT_MOST) {
            ready.clear();
        }
        ready.put(question, put);
        return put.answer;
    }

    private static List<DayJson> written(@Nullable CalendarDays days, Asked asked, Instant now) {
        List<DayJson> written = new ArrayList<>();
        if (days != null) {
            for (DayStand day : days.between(asked.from(), asked.to())) {
                written.add(day.json(asked.wanted(), now));
            }
        }
        return written;
    }

    private Representation assemble(Asked asked, List<DayJson> written) {
        Instant nextRelease = written.stream()
                .map(DayJson::nextRelease)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        long tag = asked.from().toEpochDay();
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                160 + written.stream().mapToInt(day -> day.bytes().length + 1).sum());
        String begin = "{\"calendar\":\"%s\",\"asOf\":\"%s\",\"days\":["
                .formatted(asked.calendar(), asOf.get().truncatedTo(ChronoUnit.MILLIS));
        out.writeBytes(begin.getBytes(UTF_8));
        for (int i = 0; i < written.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(written.get(i).bytes());
            tag = Representation.mix(tag, written.get(i).tag());
        }
        String end = nextRelease == null ? "],\"nextRelease\":null}" : "],\"nextRelease\":\"" + nextRelease + "\"}";
        out.writeBytes(end.getBytes(UTF_8));
        return new Representation(out.toByteArray(), Representation.weakTag(tag));
    }

    private record Ready(Representation answer, @Nullable CalendarDays days, long version, long untilMillis) {
        boolean isTrueAt(Instant now) {
            return now.toEpochMilli() < untilMillis && days != null && days.version() == version;
        }
    }
}
