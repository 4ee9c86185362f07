// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.platzwart.booking.Fact;
import de.platzwart.booking.calendar.CalendarEvent;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.waiting.WaitingEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How a fact is written: a short name of its kind, and JSON. Both are a schema; golden files guard them. */
public final class FactCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(QuickParts.module())
            .addModule(QuickRecord.module())
            .build();
    private static final Map<String, ObjectReader> READERS =
            kinds().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, JSON::readerFor));
    private static final Map<Class<?>, ObjectWriter> WRITERS =
            kinds().collect(Collectors.toUnmodifiableMap(Function.identity(), JSON::writerFor));

    /** The mapper of facts, also used where a part of a fact is stored in a view. */
    public JsonMapper json() {
        return JSON;
    }

    /** How parts of facts are written quickly in answers, too. */
    public JacksonModule partsOfAnswers() {
        return QuickParts.parties();
    }

    public String kindOf(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    public String write(Fact fact) {
        ObjectWriter writer = WRITERS.get(fact.getClass());
        if (writer == null) {
            throw new IllegalArgumentException("no kind of fact: " + fact.getClass());
        }
        return writer.writeValueAsString(fact);
    }

    public Fact read(String kind, String json) {
        ObjectReader reader = READERS.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException("the store holds a kind of fact this version does not know: " + kind);
        }
        return reader.readValue(json);
    }

    /** Every kind of fact there is. */
    static Stream<Class<?>> kinds() {
        return Stream.of(CalendarEvent.class, DayEvent.class, WaitingEvent.class)
                .flatMap(FactCodec::leaves);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FactCodec::leaves)
                : Stream.of(type);
    }
}
