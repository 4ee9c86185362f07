// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.machine.Packaged;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member of staff at the application's door. */
public final class Staff {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String LOGIN = "Basic "
            + Base64.getEncoder()
                    .encodeToString((Packaged.ADMIN + ":" + Packaged.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final int port;

    public Staff(int port) {
        this.port = port;
    }

    /** One session a day from nine to one; everything may be sold online at once. */
    public void defineCalendar(String calendar, int capacity, int days) {
        String hours = "[{\"from\":\"09:00\",\"to\":\"13:00\",\"capacity\":" + capacity + "}]";
        String answer = ask(
                "PUT",
                "/api/v1/staff/calendars/" + calendar,
                """
                {"tenant":"load","venue":"load","title":"Load","kind":"SESSIONS","zone":"Europe/Berlin","slotMinutes":0,
                 "opening":{"weekly":{"MONDAY":@,"TUESDAY":@,"WEDNESDAY":@,"THURSDAY":@,"FRIDAY":@,
                   "SATURDAY":@,"SUNDAY":@},
                  "exceptions":{},"closures":[],"holidays":"NONE"},
                 "offers":[{"id":"swim","title":"Swim","slots":1,
                  "tariffs":[{"id":"adult","title":"Adult","priceCents":0}]}],
                 "shares":[{"channel":"ONLINE","releases":[{"daysBefore":3650,"at":"00:00","percent":100}]}],
                 "holds":{"holdSeconds":86400,"extensions":3,"paymentSeconds":86400},"horizonDays":D}
                """.replace("@", hours).replace("D}", days + "}"),
                201);
        if (answer.isEmpty()) {
            throw new IllegalStateException("the calendar was laid down without an answer");
        }
    }

    public void changeCapacity(Slot slot, int capacity) {
        ask(
                "PUT",
                "/api/v1/staff/days/" + slot.day() + "/capacity",
                "{\"from\":\"09:00\",\"to\":\"13:00\",\"capacity\":" + capacity
                        + ",\"forced\":true,\"reason\":\"load test\"}",
                200);
    }

    public JsonNode availability(String calendar, LocalDate from, LocalDate to) {
        return JSON.readTree(ask("GET", availabilityPath(calendar, from, to), "", 200));
    }

    public static String availabilityPath(String calendar, LocalDate from, LocalDate to) {
        return "/api/v1/calendars/" + calendar + "/availability?from=" + from + "&to=" + to;
    }

    public String metrics() {
        return ask("GET", "/actuator/prometheus", "", 200);
    }

    /** Starts a rebuild. */
    public void rebuild(String view) {
        ask("POST", "/api/v1/staff/views/" + view + "/rebuild", "", 200);
    }

    public JsonNode views() {
        return JSON.readTree(ask("GET", "/api/v1/staff/views", "", 200));
    }

    private String ask(String method, String path, String body, int success) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", LOGIN)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var response = send(request);
        if (response.statusCode() / 100 != success / 100) {
            throw new IllegalStateException(
                    method + " " + path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(request.uri() + " was not answered", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
