// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A small history as the application would store it, to be falsified in one place. */
final class HandMade {
    static final String DAY = "swim/2026-06-03";
    private static final String AT = "2026-06-01T07:00:00Z";

    final List<StoredEvent> events = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    String availability = "";
    String metrics = "bookings_total 3";
    String probe = "";

    /** Ten places, eight of them for online, of which four are given away: one booking of three, one of one. */
    static HandMade history() {
        var made = new HandMade();
        made.add(DAY, "DayOpened", null, 0, """
            {"day":"%s","plan":{"slots":[{"start":"09:00:00","end":"13:00:00","capacity":10}],
             "shares":[{"channel":"ONLINE","releases":[{"from":"2026-01-01T00:00:00Z","percent":80}]}]},
             "at":"%s"}\
            """.formatted(DAY, AT));
        made.held(id(1), 3);
        made.ask(id(1), 3).held(201, 7);
        made.confirmed(id(1), 3);
        made.asked.getFirst().confirmed();
        made.held(id(2), 1);
        made.ask(id(2), 1).held(201, 8);
        made.held(id(3), 2);
        made.ask(id(3), 2).held(201, 9);
        made.lapsed(id(3), 2);
        made.shown(4, 10);
        return made;
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    Asked ask(UUID booking, int places) {
        var ask = new Asked(booking, DAY, "09:00", places);
        asked.add(ask);
        return ask;
    }

    void held(UUID booking, int places) {
        add(DAY, "PlacesHeld", booking, 0, "{\"taken\":%s,\"at\":\"%s\"}".formatted(claim(places), AT));
    }

    void confirmed(UUID booking, int places) {
        add(
                DAY,
                "BookingConfirmed",
                booking,
                1,
                "{\"freed\":%s,\"taken\":%s,\"at\":\"%s\"}".formatted(claim(places), claim(places), AT));
    }

    void lapsed(UUID booking, int places) {
        add(DAY, "HoldLapsed", booking, 1, "{\"freed\":%s,\"at\":\"%s\"}".formatted(claim(places), AT));
    }

    void shown(int free, int capacity) {
        availability = """
            {"calendar":"swim","asOf":"%s","days":[{"date":"2026-06-03","state":"OPEN",
             "slots":[{"start":"09:00","end":"13:00","free":%d,"capacity":%d,"state":"FREE"}]}]}\
            """.formatted(AT, free, capacity);
    }

    void add(String day, String kind, @org.jspecify.annotations.Nullable UUID booking, int step, String payload) {
        String stream = "day:" + day;
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        events.add(new StoredEvent(events.size() + 1L, stream, sequence, kind, booking, step, payload));
    }

    private static String claim(int places) {
        return "{\"channel\":\"ONLINE\",\"start\":\"09:00:00\",\"slots\":1,\"places\":" + places + "}";
    }

    Findings check() {
        return check(List.of());
    }

    Findings check(List<java.nio.file.Path> logs) {
        return Checker.check(
                events::forEach,
                new Scene(
                        asked,
                        List.of(new JsonMapper().readTree(availability)),
                        logs,
                        metrics,
                        Set.of("marker-of-a-citizen"),
                        probe.isEmpty() ? null : probe));
    }
}
