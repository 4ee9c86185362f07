// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Those who wait for a place of a slot, each alone. */
public final class Line {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Slot slot;
    private final String contact;

    /** All join under this name, which must be found nowhere afterwards. */
    public Line(Slot slot, String name) {
        this.slot = slot;
        this.contact = "{\"name\":\"" + name + "\",\"email\":\"" + name + "@example.org\",\"language\":\"de\"}";
    }

    /** Somebody takes the last place in line; under this id they will be asked. */
    public UUID join(Side side) {
        UUID booking = UUID.randomUUID();
        String body = "{\"offer\":\"" + Slot.OFFER + "\",\"party\":{\"adult\":1},\"from\":\"" + slot.date()
                + "\",\"contact\":" + contact + "}";
        int status = send(request(side, booking, "").PUT(BodyPublishers.ofString(body)));
        if (status != 201) {
            throw new IllegalStateException("joining was answered with " + status);
        }
        return booking;
    }

    /** The status of the answer. */
    public int accept(Side side, UUID booking) {
        return send(request(side, booking, "/acceptance").POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(Side side, UUID booking, String what) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + side.port() + side.prefix() + "/calendars/"
                        + slot.calendar() + "/waiting/" + booking + what))
                .header("Content-Type", "application/json")
                .header("Booking-Secret", Slot.secret(booking));
    }

    private static int send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
