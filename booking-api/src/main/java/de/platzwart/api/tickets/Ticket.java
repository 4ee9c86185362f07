// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import de.platzwart.booking.day.BookingId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a ticket says at the gate. It follows from the booking: one that moves or shrinks has another, and a gate that
 * knows the booking sees that an older one no longer fits.
 *
 * @param key which key signs it
 * @param venue the number that stands for the venue, see {@link TicketNumbers}
 * @param product the number that stands for the offer of a calendar
 * @param persons how many come; {@link #MOST_PERSONS} stands for as many or more, for it has one byte
 */
public record Ticket(int key, BookingId booking, Instant from, int minutes, int venue, int product, int persons) {
    static final int BYTES = 29;
    static final byte FORMAT = 1;
    static final int MOST_PERSONS = 0xff;
    private static final int MOST_MINUTES = 0xffff;

    static Ticket of(int key, BookingId booking, Instant from, Instant until, int venue, int product, int persons) {
        long minutes = Math.clamp(Duration.between(from, until).toMinutes(), 0, MOST_MINUTES);
        return new Ticket(key, booking, from, (int) minutes, venue, product, Math.min(persons, MOST_PERSONS));
    }

    /** When the time that was booked is over. How early or late somebody comes in is for the gate to say. */
    public Instant until() {
        return from.plus(Duration.ofMinutes(minutes));
    }

    byte[] bytes() {
        UUID id = booking.value();
        return ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .put((byte) key)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt((int) from.getEpochSecond())
                .putShort((short) minutes)
                .putShort((short) venue)
                .putShort((short) product)
                .put((byte) persons)
                .array();
    }

    /** Reads what {@link #bytes} wrote, which begins with the format. */
    static Ticket of(byte[] bytes) {
        ByteBuffer read = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        return new Ticket(
                Byte.toUnsignedInt(read.get()),
                new BookingId(new UUID(read.getLong(), read.getLong())),
                Instant.ofEpochSecond(Integer.toUnsignedLong(read.getInt())),
                Short.toUnsignedInt(read.getShort()),
                Short.toUnsignedInt(read.getShort()),
                Short.toUnsignedInt(read.getShort()),
                Byte.toUnsignedInt(read.get()));
    }
}
