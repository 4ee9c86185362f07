// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.files;

import de.platzwart.api.booking.CitizenBookings;
import de.platzwart.api.vault.Contact;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.views.bookings.BookingAnswer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is stored about a booking and whoever booked it, for them to keep. Blocks. */
@Component
public class OwnData {
    private record Whole(
            BookingAnswer booking,
            List<History.Line> history,
            @Nullable Contact contact) {}

    private final CitizenBookings bookings;
    private final History history;
    private final ContactVault vault;
    private final JsonMapper json;

    OwnData(CitizenBookings bookings, History history, ContactVault vault, JsonMapper json) {
        this.bookings = bookings;
        this.history = history;
        this.vault = vault;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** The vault writes down that its owner looked. */
    public byte[] of(BookingAnswer booking, Locale locale) {
        return json.writeValueAsBytes(new Whole(
                booking,
                history.of(bookings.history(booking.booking()), locale),
                vault.open(booking.booking(), "citizen", "own data").orElse(null)));
    }
}
