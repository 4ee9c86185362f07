// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** How the table of letters is read and written. */
final class LetterRows {
    private LetterRows() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(row.getLong("id"), owed(row), row.getInt("tries"));
    }

    static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                LetterKind.valueOf(row.getString("kind")),
                new BookingId(row.getObject("booking", UUID.class)),
                DayId.of(row.getString("day")),
                row.getInt("step"));
    }
}
