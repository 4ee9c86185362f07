// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one node, one thing after the other, and remembers which step of each booking it has seen. */
final class Client {
    static final String ONE_CHILD = "{\"party\":{\"child\":1}}";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String calendar;
    private final String node;
    private final Random random;
    private final Map<String, String> seen = new HashMap<>();

    Client(String calendar, int port, Random random) {
        this.calendar = calendar;
        this.node = "http://localhost:" + port + "/api/v1";
        this.random = random;
    }

    Random random() {
        return random;
    }

    @Nullable
    String lastSeen(String booking) {
        return seen.get(booking);
    }

    /** A hold for three children. */
    void hold(String booking, LocalDate date) {
        var told = ask(
                "hold",
                booking,
                null,
                "{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":3}}",
                to("/days/%s/%s/bookings/%s".formatted(calendar, date, booking))
                        .PUT(BodyPublishers.ofString(
                                "{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":3}}")));
        assertThat(told.status()).isEqualTo(201);
    }

    Told move(String booking, @Nullable String ifMatch, LocalDate date, String start) {
        return change("move", booking, ifMatch, "{\"date\":\"%s\",\"start\":\"%s\"}".formatted(date, start));
    }

    Told change(String change, String booking, @Nullable String ifMatch, String body) {
        return ask(
                change,
                booking,
                ifMatch,
                body,
                to("/bookings/" + booking + "/" + change).POST(BodyPublishers.ofString(body)));
    }

    Told look(String booking) {
        return ask("look", booking, null, "", to("/bookings/" + booking));
    }

    /** How many places are taken of the next three days. */
    int taken(LocalDate from, int capacity) {
        JsonNode days = send(to("/calendars/%s/availability?from=%s&to=%s".formatted(calendar, from, from.plusDays(2))))
                .body()
                .path("days");
        int taken = 0;
        for (JsonNode day : days) {
            for (JsonNode slot : day.path("slots")) {
                taken += capacity - slot.path("free").asInt();
            }
        }
        return taken;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(node + path))
                .header("Booking-Secret", Samples.SECRET)
                .header("Content-Type", "application/json");
    }

    private record Answer(int status, @Nullable String eTag, JsonNode body) {}

    private Told ask(
            String change, String booking, @Nullable String ifMatch, String body, HttpRequest.Builder request) {
        Answer answer = send(ifMatch == null ? request : request.header("If-Match", ifMatch));
        String eTag = answer.eTag();
        if (eTag != null) {
            seen.put(booking, eTag);
        }
        int step = eTag == null ? -1 : Integer.parseInt(eTag.replace("\"", ""));
        return new Told(booking, change, body, ifMatch, answer.status(), step, answer.body());
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(null),
                    JSON.readTree(answer.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
