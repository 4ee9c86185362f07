// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static de.platzwart.booking.calendar.Channel.ONLINE;

import de.platzwart.booking.day.Occupancy;
import de.platzwart.booking.day.Occupancy.Start;
import de.platzwart.booking.day.SlotState;
import de.platzwart.web.Representation;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
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
        List<Start> starts = day.starts(need.slots(), ONLINE, at);
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 + 80 * starts.size());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("date", day.day().date().toString());
            json.writeStringProperty("state", state(day, need, at).name());
            if (day.plan().closedBecause() != null) {
                json.writeStringProperty("because", day.plan().closedBecause());
            }
            json.writeArrayPropertyStart("slots");
            starts.forEach(start -> slot(json, start, need));
            json.writeEndArray();
            json.writeEndObject();
        }
        // between two changes by time a day with the same facts looks the same
        long tag = Representation.mix(sequence, until.getEpochSecond() * 31 + until.getNano());
        return new DayJson(out.toByteArray(), tag, until, day.nextRelease(ONLINE, at));
    }

    private static void slot(JsonGenerator json, Start start, Need need) {
        json.writeStartObject();
        json.writeStringProperty("start", start.start().toString());
        json.writeStringProperty("end", start.end().toString());
        json.writeNumberProperty("free", start.free());
        json.writeNumberProperty("capacity", start.capacity());
        json.writeStringProperty("state", state(start, need).name());
        if (start.closedBecause() != null) {
            json.writeStringProperty("because", start.closedBecause());
        }
        json.writeEndObject();
    }

    private static SlotState state(Start start, Need need) {
        return start.state() == SlotState.FREE && start.free() < need.places() ? SlotState.FULL : start.state();
    }

    private static DayState state(Occupancy day, Need need, Instant at) {
        if (day.size() == 0) {
            return DayState.CLOSED;
        }
        List<SlotState> states = day.starts(need.slots(), ONLINE, at).stream()
                .map(start -> state(start, need))
                .filter(state -> state != SlotState.PAST)
                .toList();
        if (states.contains(SlotState.FREE)) {
            return DayState.OPEN;
        }
        if (states.contains(SlotState.NOT_YET_RELEASED)) {
            return DayState.NOT_YET_RELEASED;
        }
        if (states.contains(SlotState.FULL)) {
            return DayState.FULL;
        }
        if (!states.isEmpty()) {
            return DayState.CLOSED;
        }
        return day.state(day.size() - 1, 1, ONLINE, at) == SlotState.PAST ? DayState.PAST : DayState.FULL;
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

    /** How a day looks as a whole. A day that was not opened yet is not shown. */
    enum DayState {
        OPEN,
        FULL,
        CLOSED,
        NOT_YET_RELEASED,
        PAST
    }
}
