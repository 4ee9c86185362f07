// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.Occupancy.Start;
import de.platzwart.web.Representation;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A day as the contract shows it to somebody who books online, true until a moment. */
final class DayJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] bytes;
    private final long tag;
    private final Instant until;
    private final @Nullable Instant nextRelease;

    private DayJson(byte[] bytes, long tag, Instant until, @Nullable Instant nextRelease) {
        this.bytes = bytes;
        this.tag = tag;
        this.until = until;
        this.nextRelease = nextRelease;
    }

    static DayJson write(Occupancy day, long sequence, Need need, Instant at, Instant until) {
        DayLook look = DayLook.of(day, need, at);
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(128 + 80 * look.starts().size());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("date", look.date().toString());
            json.writeStringProperty("state", look.state().name());
            if (look.closedBecause() != null) {
                json.writeStringProperty("because", look.closedBecause());
            }
            json.writeArrayPropertyStart("slots");
            look.starts().forEach(start -> slot(json, start));
            json.writeEndArray();
            json.writeEndObject();
        }
        // between two changes by time a day with the same facts looks the same to whoever looks for the same
        long tag = Representation.mix(sequence, until.getEpochSecond() * 31 + until.getNano());
        tag = Representation.mix(tag, need.slots() * 1_000L + need.places());
        return new DayJson(out.toByteArray(), tag, until, look.nextRelease());
    }

    private static void slot(JsonGenerator json, Start start) {
        json.writeStartObject();
        json.writeStringProperty("start", start.start().toString());
        json.writeStringProperty("end", start.end().toString());
        json.writeNumberProperty("free", start.free());
        json.writeNumberProperty("capacity", start.capacity());
        json.writeStringProperty("state", start.state().name());
        if (start.closedBecause() != null) {
            json.writeStringProperty("because", start.closedBecause());
        }
        json.writeEndObject();
    }

    byte[] bytes() {
        return bytes;
    }

    long tag() {
        return tag;
    }

    Instant until() {
        return until;
    }

    @Nullable
    Instant nextRelease() {
        return nextRelease;
    }
}
