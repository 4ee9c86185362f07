// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.Item;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a record whose components are its properties. Left alone, Jackson makes the call of the constructor anew for
 * each object, which was nearly a quarter of the decoding, and keeps a list of what it has read.
 */
final class QuickRecord<R extends Record> extends StdDeserializer<R> {
    /** Of those there are as many as there are bookings. */
    private static final List<Class<? extends Record>> FREQUENT = List.of(
            Claim.class,
            Item.class,
            PlacesHeld.class,
            HoldExtended.class,
            HoldLapsed.class,
            HoldAbandoned.class,
            MailFellDue.class,
            PaymentFellDue.class,
            BookingConfirmed.class,
            BookingCancelled.class);

    private final Map<String, Integer> places = new HashMap<>();
    private final transient RecordComponent[] components;
    private final transient ValueDeserializer<?>[] parts;
    private final transient MethodHandle make;

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("quick-records");
        FREQUENT.forEach(type -> add(module, type));
        return module;
    }

    private static <R extends Record> void add(SimpleModule module, Class<R> type) {
        module.addDeserializer(type, new QuickRecord<>(type));
    }

    private QuickRecord(Class<R> type) {
        super(type);
        components = type.getRecordComponents();
        parts = new ValueDeserializer<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            places.put(components[i].getName(), i);
        }
        make = constructor(type);
    }

    private MethodHandle constructor(Class<R> type) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made from its components", e);
        }
    }

    @Override
    public void resolve(DeserializationContext context) {
        for (int i = 0; i < parts.length; i++) {
            JavaType type = context.constructType(components[i].getGenericType());
            parts[i] = context.findContextualValueDeserializer(type, null);
        }
    }

    @Override
    public R deserialize(JsonParser parser, DeserializationContext context) {
        @Nullable Object[] read = new @Nullable Object[parts.length];
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            Integer place = places.get(name);
            if (place == null) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                read[place] = parts[place].deserialize(parser, context);
            }
        }
        return made(read, context);
    }

    @SuppressWarnings("unchecked")
    private R made(@Nullable Object[] read, DeserializationContext context) {
        for (int i = 0; i < read.length; i++) {
            if (read[i] == null) {
                read[i] = parts[i].getAbsentValue(context);
            }
        }
        try {
            Object made = make.invokeExact(read);
            return (R) made;
        } catch (Throwable e) {
            return (R) context.handleInstantiationProblem(handledType(), null, e);
        }
    }
}
