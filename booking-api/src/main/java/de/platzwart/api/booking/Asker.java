// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.Proof;
import de.platzwart.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Who asks something of a booking, and why they may.
 *
 * @param by the member of staff; null for citizens
 */
public record Asker(Proof proof, @Nullable String by) {
    /** Whoever holds the secret of a booking may act on it. */
    static Asker citizen(@Nullable String secret) {
        return new Asker(new Proof.BySecret(Addresses.secret(secret)), null);
    }

    public static Asker staff(String by) {
        return new Asker(new Proof.ByStaff(), by);
    }
}
