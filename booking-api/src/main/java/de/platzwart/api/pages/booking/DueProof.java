// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.limits.Proofs;
import de.platzwart.booking.day.Booked;
import de.platzwart.views.bookings.BookingAnswer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Where a calendar asks for a proof of work, what lapses while somebody types is kept anew for another one only. Its
 * field stands in the form from the beginning, and the browser fills it if it has to.
 *
 * @param challenge where the work to be done is fetched
 * @param from from when on it is asked for; null if it is already
 */
public record DueProof(
        String field, String challenge, @Nullable Instant from) {
    /** The reason of a refusal for want of it. */
    public static final String MISSING = "PROOF_MISSING";

    /** Empty where none will be asked for. */
    public static Optional<DueProof> of(
            BookingKey key, BookingAnswer booking, @Nullable String refusal, Proofs proofs) {
        boolean isDue = booking.state() == Booked.State.HELD || MISSING.equals(refusal);
        return isDue && proofs.isAskedFor(booking.calendar())
                ? Optional.of(new DueProof(field(key), Proofs.challengeOf(booking.calendar()), booking.expiresAt()))
                : Optional.empty();
    }

    public static @Nullable String in(MultiValueMap<String, String> form, BookingKey key) {
        return form.getFirst(field(key));
    }

    private static String field(BookingKey key) {
        return "proof." + key.text();
    }
}
