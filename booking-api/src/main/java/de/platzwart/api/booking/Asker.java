// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.Proof;
import de.platzwart.booking.day.Seen;
import de.platzwart.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Who asks something of a booking, and why they may.
 *
 * @param seen which step of it they mean; null if they take it as it is
 * @param by the member of staff; null for citizens
 */
public record Asker(
        Proof proof, @Nullable Seen seen, @Nullable String by) {
    /** Names the step of the booking that is meant, by the ETag of an earlier answer. */
    public static final String IF_MATCH = "If-Match";

    /** Whoever holds the secret of a booking may act on it. */
    static Asker citizen(@Nullable String secret, @Nullable String ifMatch) {
        return new Asker(new Proof.BySecret(Addresses.secret(secret)), Addresses.seen(ifMatch), null);
    }

    boolean isStaff() {
        return proof instanceof Proof.ByStaff;
    }

    public static Asker staff(String by, @Nullable String ifMatch) {
        return new Asker(new Proof.ByStaff(), Addresses.seen(ifMatch), by);
    }
}
