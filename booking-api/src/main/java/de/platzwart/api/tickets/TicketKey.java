// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signs tickets, or did.
 *
 * @param signsFrom scanners hear of a key before it signs
 * @param privateKey null if sealed with another key of the vault: what it signed stays good, but it signs no more
 */
record TicketKey(
        int id,
        Instant signsFrom,
        PublicKey publicKey,
        @Nullable PrivateKey privateKey) {
    @Override
    public String toString() {
        return "TicketKey[" + id + "]";
    }
}
