// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/** Where places are booked: all load calendars have one session a day, at nine. */
public record Slot(String calendar, LocalDate date) {
    public static final String START = "09:00";
    public static final String OFFER = "swim";
    private static final HexFormat HEX = HexFormat.of();

    /** As the stream of events names it. */
    public String day() {
        return calendar + "/" + date;
    }

    /** The request for so many places. The secret follows from the id, so that a retry has the same. */
    public byte[] hold(Side side, UUID booking, int places) {
        String body = "{\"offer\":\"" + OFFER + "\",\"start\":\"" + START + "\",\"party\":{\"adult\":" + places + "}}";
        String request = "PUT " + side.prefix() + "/days/" + calendar + "/" + date + "/bookings/" + booking
                + " HTTP/1.1\r\nHost: 127.0.0.1:" + side.port()
                + "\r\nContent-Type: application/json\r\nBooking-Secret: " + secret(booking)
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A later request about a booking. */
    public static byte[] later(Side side, UUID booking, String what, String body) {
        String request = "POST " + side.prefix() + "/bookings/" + booking + "/" + what
                + " HTTP/1.1\r\nHost: 127.0.0.1:" + side.port()
                + "\r\nContent-Type: application/json\r\nBooking-Secret: " + secret(booking)
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** 128 bits as 32 hex digits. */
    public static String secret(UUID booking) {
        return HEX.toHexDigits(booking.getLeastSignificantBits() * 0x9E3779B97F4A7C15L)
                + HEX.toHexDigits(booking.getMostSignificantBits() * 0xC2B2AE3D27D4EB4FL);
    }
}
