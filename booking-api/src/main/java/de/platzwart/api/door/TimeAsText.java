// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.door;

import java.time.LocalTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalTimeDeserializer;

/** A time is a text, as in 09:00. Jackson would take [9, 0] as well. */
final class TimeAsText extends LocalTimeDeserializer {
    @Override
    public LocalTime deserialize(JsonParser body, DeserializationContext context) {
        return body.hasToken(JsonToken.VALUE_STRING)
                ? super.deserialize(body, context)
                : (LocalTime) context.handleUnexpectedToken(context.constructType(LocalTime.class), body);
    }
}
