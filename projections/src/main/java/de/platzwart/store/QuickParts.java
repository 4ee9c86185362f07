// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Party;
import de.platzwart.booking.day.SecretHash;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Reads the parts that nearly every fact has. A replay reads the same few days and times a million times: they are
 * parsed once and then shared; and moments, which are all in UTC, without the detour over a formatter.
 */
final class QuickParts {
    private static final int KNOWN_AT_MOST = 20_000;

    private QuickParts() {}

    static SimpleModule module() {
        return new SimpleModule("quick-parts")
                .addDeserializer(DayId.class, new Shared<>(DayId.class, DayId::of))
                .addDeserializer(LocalTime.class, new Shared<>(LocalTime.class, LocalTime::parse))
                .addDeserializer(OfferId.class, new Shared<>(OfferId.class, OfferId::new))
                .addDeserializer(Instant.class, new Moment())
                .addDeserializer(Party.class, new SharedParty())
                .addDeserializer(
                        BookingId.class, new Text<>(BookingId.class, text -> new BookingId(UUID.fromString(text))))
                .addDeserializer(SecretHash.class, new Text<>(SecretHash.class, SecretHash::new))
                .addSerializer(Party.class, new Persons());
    }

    /** Also for answers: left alone, Jackson looks the type of the map up each time, which costs more than all else. */
    static SimpleModule parties() {
        return new SimpleModule("parties").addSerializer(Party.class, new Persons());
    }

    private static final class Persons extends StdSerializer<Party> {
        Persons() {
            super(Party.class);
        }

        @Override
        public void serialize(Party party, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            party.persons().forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
    }

    private static final class Text<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return parse.apply(parser.getString());
        }
    }

    private static final class Shared<T> extends StdDeserializer<T> {
        private final Map<String, T> known = new ConcurrentHashMap<>();
        private final transient Function<String, T> parse;

        Shared(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return shared(known, parser.getString(), parse);
        }
    }

    private static <K, T> T shared(Map<K, T> known, K key, Function<K, T> make) {
        T shared = known.get(key);
        if (shared != null) {
            return shared;
        }
        T value = make.apply(key);
        if (known.size() >= KNOWN_AT_MOST) {
            known.clear();
        }
        known.put(key, value);
        return value;
    }

    /** Most parties are one of a few, and each is larger than the booking it belongs to. */
    private static final class SharedParty extends StdDeserializer<Party> {
        private final Map<SortedMap<String, Integer>, Party> known = new ConcurrentHashMap<>();

        SharedParty() {
            super(Party.class);
        }

        @Override
        public Party deserialize(JsonParser parser, DeserializationContext context) {
            SortedMap<String, Integer> persons = new TreeMap<>();
            for (String tariff = parser.nextName(); tariff != null; tariff = parser.nextName()) {
                parser.nextToken();
                persons.put(tariff, parser.getIntValue());
            }
            return shared(known, persons, Party::new);
        }
    }

    private static final class Moment extends StdDeserializer<Instant> {
        private static final int SECONDS_LENGTH = "2026-06-03T07:00:00".length();

        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return moment(parser.getString());
        }
    }

    /** As {@link Instant#parse}, quickly for the form in which moments are written. */
    static Instant moment(String text) {
        int end = text.length() - 1;
        boolean plain = end >= Moment.SECONDS_LENGTH
                && text.charAt(end) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (end == Moment.SECONDS_LENGTH || text.charAt(Moment.SECONDS_LENGTH) == '.');
        if (!plain) {
            return Instant.parse(text);
        }
        int seconds = number(text, 11, 13) * 3_600 + number(text, 14, 16) * 60 + number(text, 17, 19);
        long day = java.time.LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int nanos = 0;
        int scale = 1_000_000_000;
        for (int i = Moment.SECONDS_LENGTH + 1; i < end; i++) {
            scale /= 10;
            nanos += number(text, i, i + 1) * scale;
        }
        return Instant.ofEpochSecond(day * 86_400 + seconds, nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new java.time.format.DateTimeParseException("no moment", text, i);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
